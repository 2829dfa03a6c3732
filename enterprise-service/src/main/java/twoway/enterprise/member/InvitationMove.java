package twoway.enterprise.member;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of invitations: the invited person's two and the owner's one. */
enum InvitationMove {
    ACCEPT(InvitationState.ACCEPTED),
    DECLINE(InvitationState.DECLINED),
    WITHDRAW(InvitationState.WITHDRAWN);

    private final Move<InvitationState> move;

    InvitationMove(InvitationState to) {
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), Set.of(InvitationState.OPEN), to);
    }

    /** See {@link Move#changes}. */
    boolean changes(InvitationState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    InvitationState target() {
        return move.to();
    }

    static List<String> ownersWordsIn(InvitationState state) {
        return wordsIn(state, WITHDRAW);
    }

    static List<String> invitedOnesWordsIn(InvitationState state) {
        return wordsIn(state, ACCEPT, DECLINE);
    }

    private static List<String> wordsIn(InvitationState state, InvitationMove... moves) {
        return Stream.of(moves)
                .filter(each -> each.move.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
