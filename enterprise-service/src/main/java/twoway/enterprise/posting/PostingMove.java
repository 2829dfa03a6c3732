package twoway.enterprise.posting;

import static twoway.enterprise.posting.PostingState.ACTION_REQUIRED;
import static twoway.enterprise.posting.PostingState.DRAFT;
import static twoway.enterprise.posting.PostingState.EXPIRED;
import static twoway.enterprise.posting.PostingState.IN_REVIEW;
import static twoway.enterprise.posting.PostingState.PAUSED;
import static twoway.enterprise.posting.PostingState.PUBLISHED;
import static twoway.enterprise.posting.PostingState.WITHDRAWN;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of offers and needs; it also says which actions the API allows, and to whom. */
public enum PostingMove {
    PUBLISH("publish", Set.of(DRAFT), PUBLISHED, Happening.PUBLISHED),
    /** Publishing, where an operator looks first: see {@link EditorialReview}. */
    SUBMIT("publish", Set.of(DRAFT, ACTION_REQUIRED), IN_REVIEW, null),
    APPROVE("approve", Set.of(IN_REVIEW), PUBLISHED, Happening.PUBLISHED),
    SEND_BACK("send-back", Set.of(IN_REVIEW), ACTION_REQUIRED, null),
    /** A report was upheld. */
    TAKE_DOWN("take-down", Set.of(PUBLISHED, PAUSED, EXPIRED), ACTION_REQUIRED, Happening.TAKEN_DOWN),
    PAUSE("pause", Set.of(PUBLISHED), PAUSED, Happening.PAUSED),
    RESUME("resume", Set.of(PAUSED), PUBLISHED, Happening.RESUMED),
    /** New days. What is public or paused stays so; what has expired is public again. */
    RENEW("renew", Set.of(PUBLISHED, PAUSED, EXPIRED), PUBLISHED, Happening.RENEWED),
    /** The end of its last day; nobody commands it. */
    EXPIRE("expire", Set.of(PUBLISHED, PAUSED), EXPIRED, Happening.EXPIRED),
    WITHDRAW("withdraw", PostingState.UNDER_WAY, WITHDRAWN, Happening.WITHDRAWN);

    private static final String EDIT = "edit";
    private static final List<PostingMove> OWNERS = List.of(PUBLISH, SUBMIT, PAUSE, RESUME, RENEW, WITHDRAW);
    private static final List<PostingMove> REVIEWERS = List.of(APPROVE, SEND_BACK);

    private final Move<PostingState> move;
    private final Happening happening;

    PostingMove(String word, Set<PostingState> from, PostingState to, Happening happening) {
        this.happening = happening;
        this.move = new Move<>(word, from, to);
    }

    /** See {@link Move#changes}. */
    public boolean changes(PostingState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    boolean possibleIn(PostingState state) {
        return move.possibleIn(state);
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

    /** Whether the public hears of it: not of what comes and goes before its eyes have seen it. */
    boolean toldFrom(PostingState state) {
        return state.known() || move.to() == PUBLISHED;
    }

    /** Brings the posting before the public, or before whoever looks first; only a verified enterprise may. */
    boolean opens() {
        return move.to() == PUBLISHED || move.to() == IN_REVIEW;
    }

    /** What publishing is in this state; what an operator has once sent back comes to an operator again. */
    static PostingMove toPublish(PostingState state, boolean reviewed) {
        return state == IN_REVIEW || state == ACTION_REQUIRED || state == DRAFT && reviewed ? SUBMIT : PUBLISH;
    }

    /** The words of the commands that an enterprise may give in this state; editing is one if any field is free. */
    static List<String> wordsIn(PostingState state, boolean mayPublish) {
        var moves = words(OWNERS.stream().filter(each -> mayPublish || !each.opens()), state);
        return Stream.concat(PostingField.anyFreeIn(state) ? Stream.of(EDIT) : Stream.empty(), moves)
                .toList();
    }

    static List<String> reviewersWordsIn(PostingState state) {
        return words(REVIEWERS.stream(), state).toList();
    }

    private static Stream<String> words(Stream<PostingMove> moves, PostingState state) {
        return moves.filter(each -> each.move.possibleIn(state))
                .map(each -> each.move.word())
                .distinct();
    }
}
