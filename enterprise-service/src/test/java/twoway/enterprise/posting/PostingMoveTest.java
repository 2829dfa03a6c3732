package twoway.enterprise.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static twoway.enterprise.posting.PostingMove.APPROVE;
import static twoway.enterprise.posting.PostingMove.EXPIRE;
import static twoway.enterprise.posting.PostingMove.PAUSE;
import static twoway.enterprise.posting.PostingMove.PUBLISH;
import static twoway.enterprise.posting.PostingMove.RENEW;
import static twoway.enterprise.posting.PostingMove.RESUME;
import static twoway.enterprise.posting.PostingMove.SEND_BACK;
import static twoway.enterprise.posting.PostingMove.SUBMIT;
import static twoway.enterprise.posting.PostingMove.TAKE_DOWN;
import static twoway.enterprise.posting.PostingMove.WITHDRAW;
import static twoway.enterprise.posting.PostingState.ACTION_REQUIRED;
import static twoway.enterprise.posting.PostingState.DRAFT;
import static twoway.enterprise.posting.PostingState.EXPIRED;
import static twoway.enterprise.posting.PostingState.IN_REVIEW;
import static twoway.enterprise.posting.PostingState.PAUSED;
import static twoway.enterprise.posting.PostingState.PUBLISHED;
import static twoway.enterprise.posting.PostingState.WITHDRAWN;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

class PostingMoveTest {

    private enum Outcome {
        MOVES,
        HOLDS_ALREADY,
        REFUSED
    }

    /**
     * Columns in the order of the states: DRAFT, IN_REVIEW, ACTION_REQUIRED, PUBLISHED, PAUSED, EXPIRED, WITHDRAWN; Moves, Holds already, Refused.
     */
    private static final Map<PostingMove, String> EXPECTED = new EnumMap<>(Map.of(
            PUBLISH, "MRRHRRR",
            SUBMIT, "MHMRRRR",
            APPROVE, "RMRHRRR",
            SEND_BACK, "RMHRRRR",
            TAKE_DOWN, "RRHMMMR",
            PAUSE, "RRRMHRR",
            RESUME, "RRRHMRR",
            RENEW, "RRRHMMR",
            EXPIRE, "RRRMMHR",
            WITHDRAW, "RMMMMMH"));

    @Test
    void every_command_in_every_state_does_what_the_table_says() {
        for (var move : PostingMove.values()) {
            for (var state : PostingState.values()) {
                assertEquals(
                        EXPECTED.get(move).charAt(state.ordinal()),
                        outcome(move, state).name().charAt(0),
                        move + " in " + state);
            }
        }
    }

    @Test
    void a_verified_enterprise_is_offered_what_it_may_do_and_never_what_the_calendar_does() {
        assertEquals(List.of("edit", "publish"), PostingMove.wordsIn(DRAFT, true));
        assertEquals(List.of("withdraw"), PostingMove.wordsIn(IN_REVIEW, true));
        assertEquals(List.of("edit", "publish", "withdraw"), PostingMove.wordsIn(ACTION_REQUIRED, true));
        assertEquals(List.of("edit", "pause", "renew", "withdraw"), PostingMove.wordsIn(PUBLISHED, true));
        assertEquals(List.of("edit", "resume", "renew", "withdraw"), PostingMove.wordsIn(PAUSED, true));
        assertEquals(List.of("edit", "renew", "withdraw"), PostingMove.wordsIn(EXPIRED, true));
        assertEquals(List.of(), PostingMove.wordsIn(WITHDRAWN, true));
    }

    @Test
    void an_enterprise_that_is_not_verified_is_not_offered_to_go_public() {
        assertEquals(List.of("edit"), PostingMove.wordsIn(DRAFT, false));
        assertEquals(List.of("edit", "withdraw"), PostingMove.wordsIn(ACTION_REQUIRED, false));
        assertEquals(List.of("edit", "pause", "withdraw"), PostingMove.wordsIn(PUBLISHED, false));
        assertEquals(List.of("edit", "withdraw"), PostingMove.wordsIn(PAUSED, false));
        assertEquals(List.of("edit", "withdraw"), PostingMove.wordsIn(EXPIRED, false));
        assertEquals(List.of(), PostingMove.wordsIn(WITHDRAWN, false));
    }

    @Test
    void a_reviewer_decides_what_is_in_review_and_nothing_else() {
        for (var state : PostingState.values()) {
            assertEquals(
                    state == IN_REVIEW ? List.of("approve", "send-back") : List.of(),
                    PostingMove.reviewersWordsIn(state));
        }
    }

    @Test
    void publishing_goes_by_way_of_an_operator_if_the_platform_wants_it_or_one_has_sent_it_back() {
        assertEquals(PUBLISH, PostingMove.toPublish(DRAFT, false));
        assertEquals(SUBMIT, PostingMove.toPublish(DRAFT, true));
        assertEquals(SUBMIT, PostingMove.toPublish(ACTION_REQUIRED, false));
        assertEquals(SUBMIT, PostingMove.toPublish(IN_REVIEW, false));
        assertEquals(PUBLISH, PostingMove.toPublish(PUBLISHED, true));
    }

    @Test
    void the_public_hears_of_what_it_has_seen_and_of_nothing_before() {
        assertEquals(
                List.of(PUBLISH, APPROVE, TAKE_DOWN, PAUSE, RESUME, RENEW, EXPIRE, WITHDRAW),
                Stream.of(PostingMove.values())
                        .filter(move -> Stream.of(PostingState.values())
                                .anyMatch(state -> move.possibleIn(state) && move.toldFrom(state)))
                        .toList());
        assertFalse(WITHDRAW.toldFrom(IN_REVIEW));
        assertFalse(WITHDRAW.toldFrom(ACTION_REQUIRED));
    }

    @Test
    void the_projection_is_open_paused_or_closed() {
        assertEquals(
                List.of(
                        PostingProjected.Status.CLOSED,
                        PostingProjected.Status.CLOSED,
                        PostingProjected.Status.CLOSED,
                        PostingProjected.Status.OPEN,
                        PostingProjected.Status.PAUSED,
                        PostingProjected.Status.CLOSED,
                        PostingProjected.Status.CLOSED),
                List.of(PostingState.values()).stream()
                        .map(PostingProjected::status)
                        .toList());
    }

    private static Outcome outcome(PostingMove move, PostingState state) {
        try {
            return move.changes(state, BasedOn.WHATEVER_IT_IS, 0) ? Outcome.MOVES : Outcome.HOLDS_ALREADY;
        } catch (Refusal refusal) {
            assertEquals(CommonProblem.STATE_CONFLICT, refusal.kind());
            return Outcome.REFUSED;
        }
    }
}
