package twoway.enterprise.posting;

import static twoway.enterprise.posting.PostingState.DRAFT;
import static twoway.enterprise.posting.PostingState.EXPIRED;
import static twoway.enterprise.posting.PostingState.PAUSED;
import static twoway.enterprise.posting.PostingState.PUBLISHED;
import static twoway.enterprise.posting.PostingState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of offers and needs; it also says which actions the API allows. */
public enum PostingMove {
    PUBLISH(Set.of(DRAFT), PUBLISHED, Happening.PUBLISHED),
    PAUSE(Set.of(PUBLISHED), PAUSED, Happening.PAUSED),
    RESUME(Set.of(PAUSED), PUBLISHED, Happening.RESUMED),
    /** New days. What is public or paused stays so; what has expired is public again. */
    RENEW(Set.of(PUBLISHED, PAUSED, EXPIRED), PUBLISHED, Happening.RENEWED),
    /** The end of its last day; nobody commands it. */
    EXPIRE(Set.of(PUBLISHED, PAUSED), EXPIRED, Happening.EXPIRED),
    WITHDRAW(Set.of(PUBLISHED, PAUSED, EXPIRED), WITHDRAWN, Happening.WITHDRAWN);

    private static final String EDIT = "edit";

    private final Move<PostingState> move;
    private final Happening happening;

    PostingMove(Set<PostingState> from, PostingState to, Happening happening) {
        this.happening = happening;
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), from, to);
    }

    /** See {@link Move#changes}. */
    public boolean changes(PostingState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    void mustBePossibleIn(PostingState state) {
        if (!move.possibleIn(state)) throw new Refusal(CommonProblem.STATE_CONFLICT, state, move.word());
    }

    public PostingState target() {
        return move.to();
    }

    Happening happening() {
        return happening;
    }

    /** Brings the posting before the public, which only a verified enterprise may. */
    boolean opens() {
        return move.to() == PUBLISHED;
    }

    /** The words of the commands that an enterprise may give in this state; editing is one if any field is free. */
    static List<String> wordsIn(PostingState state, boolean mayPublish) {
        var moves = Arrays.stream(values())
                .filter(each -> each != EXPIRE && each.move.possibleIn(state) && (mayPublish || !each.opens()))
                .map(each -> each.move.word());
        return Stream.concat(PostingField.anyFreeIn(state) ? Stream.of(EDIT) : Stream.empty(), moves)
                .toList();
    }
}
