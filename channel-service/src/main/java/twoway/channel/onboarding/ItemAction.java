package twoway.channel.onboarding;

import java.util.Locale;
import twoway.chassis.actor.Role;

/** What can be done to an item; the word is the last part of the command's path. */
enum ItemAction {
    START(Role.EDITOR),
    HAND_OVER(Role.EDITOR),
    COMPLETE(Role.EDITOR),
    FAIL(Role.EDITOR),
    RETRY(Role.EDITOR),
    WAIVE(Role.APPROVER),
    MARK_NOT_APPLICABLE(Role.APPROVER);

    private final Role role;

    ItemAction(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Letting an item go is the large firm's word: it is its channel. Everything else is done by who handles the item. */
    boolean letsGo() {
        return this == WAIVE || this == MARK_NOT_APPLICABLE;
    }
}
