package twoway.enterprise.claim;

import static twoway.enterprise.claim.ClaimState.ACCEPTED;
import static twoway.enterprise.claim.ClaimState.APPEALED;
import static twoway.enterprise.claim.ClaimState.DISMISSED;
import static twoway.enterprise.claim.ClaimState.HANDED_IN;
import static twoway.enterprise.claim.ClaimState.REJECTED;
import static twoway.enterprise.claim.ClaimState.WITHDRAWN;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of claims: the operators' three and the claimant's two. */
enum ClaimMove {
    ACCEPT(Set.of(HANDED_IN, APPEALED), ACCEPTED),
    REJECT(Set.of(HANDED_IN), REJECTED),
    DISMISS(Set.of(APPEALED), DISMISSED),
    APPEAL(Set.of(REJECTED), APPEALED),
    WITHDRAW(Set.of(HANDED_IN, APPEALED), WITHDRAWN);

    private final Move<ClaimState> move;

    ClaimMove(Set<ClaimState> from, ClaimState to) {
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), from, to);
    }

    /** See {@link Move#changes}. */
    boolean changes(ClaimState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    ClaimState target() {
        return move.to();
    }

    static List<String> operatorsWordsIn(ClaimState state) {
        return wordsIn(state, ACCEPT, REJECT, DISMISS);
    }

    static List<String> claimantsWordsIn(ClaimState state) {
        return wordsIn(state, APPEAL, WITHDRAW);
    }

    private static List<String> wordsIn(ClaimState state, ClaimMove... moves) {
        return Stream.of(moves)
                .filter(each -> each.move.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
