package twoway.channel.onboarding;

import java.util.Locale;
import twoway.channel.checklist.Side;

/**
 * How a party can end a case: one move each, from OPEN. Rejecting and withdrawing are two things with two names; that a
 * case is CLOSED is nobody's action, it follows from its last market being live.
 */
enum CaseAction {
    REJECT(Side.LARGE, CaseState.REJECTED),
    WITHDRAW(Side.SME, CaseState.WITHDRAWN);

    private final Side by;
    private final CaseState to;

    CaseAction(Side by, CaseState to) {
        this.by = by;
        this.to = to;
    }

    Side by() {
        return by;
    }

    CaseState to() {
        return to;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
