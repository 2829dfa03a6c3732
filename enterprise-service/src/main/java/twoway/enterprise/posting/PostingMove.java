package twoway.enterprise.posting;

import static twoway.enterprise.posting.PostingState.DRAFT;
import static twoway.enterprise.posting.PostingState.PAUSED;
import static twoway.enterprise.posting.PostingState.PUBLISHED;
import static twoway.enterprise.posting.PostingState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of offers and needs; it also says which actions the API allows. */
public enum PostingMove {
    PUBLISH(Set.of(DRAFT), PUBLISHED),
    PAUSE(Set.of(PUBLISHED), PAUSED),
    RESUME(Set.of(PAUSED), PUBLISHED),
    WITHDRAW(Set.of(PUBLISHED, PAUSED), WITHDRAWN);

    private final Move<PostingState> move;

    PostingMove(Set<PostingState> from, PostingState to) {
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), from, to);
    }

    /** See {@link Move#changes}. */
    public boolean changes(PostingState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    public PostingState target() {
        return move.to();
    }

    /** Brings the posting before the public, which only a verified enterprise may. */
    boolean opens() {
        return move.to() == PUBLISHED;
    }

    /** The words of the commands that an enterprise may give in this state. */
    static List<String> wordsIn(PostingState state, boolean verified) {
        return Arrays.stream(values())
                .filter(each -> each.move.possibleIn(state) && (verified || !each.opens()))
                .map(each -> each.move.word())
                .toList();
    }
}
