package twoway.enterprise.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.enterprise.posting.PostingMove.PAUSE;
import static twoway.enterprise.posting.PostingMove.PUBLISH;
import static twoway.enterprise.posting.PostingMove.RESUME;
import static twoway.enterprise.posting.PostingMove.WITHDRAW;
import static twoway.enterprise.posting.PostingState.DRAFT;
import static twoway.enterprise.posting.PostingState.PAUSED;
import static twoway.enterprise.posting.PostingState.PUBLISHED;
import static twoway.enterprise.posting.PostingState.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Columns in the order of the states: DRAFT, PUBLISHED, PAUSED, WITHDRAWN. */
    private static final Map<PostingMove, List<Outcome>> EXPECTED = new EnumMap<>(Map.of(
            PUBLISH, List.of(Outcome.MOVES, Outcome.HOLDS_ALREADY, Outcome.REFUSED, Outcome.REFUSED),
            PAUSE, List.of(Outcome.REFUSED, Outcome.MOVES, Outcome.HOLDS_ALREADY, Outcome.REFUSED),
            RESUME, List.of(Outcome.REFUSED, Outcome.HOLDS_ALREADY, Outcome.MOVES, Outcome.REFUSED),
            WITHDRAW, List.of(Outcome.REFUSED, Outcome.MOVES, Outcome.MOVES, Outcome.HOLDS_ALREADY)));

    @Test
    void every_command_in_every_state_does_what_the_table_says() {
        for (var move : PostingMove.values()) {
            for (var state : PostingState.values()) {
                assertEquals(EXPECTED.get(move).get(state.ordinal()), outcome(move, state), move + " in " + state);
            }
        }
    }

    @Test
    void a_verified_enterprise_is_offered_exactly_the_commands_that_would_move() {
        for (var state : PostingState.values()) {
            var expected = new ArrayList<>(state == WITHDRAWN ? List.<String>of() : List.of("edit"));
            List.of(PostingMove.values()).stream()
                    .filter(move -> EXPECTED.get(move).get(state.ordinal()) == Outcome.MOVES)
                    .map(move -> move.name().toLowerCase(Locale.ROOT))
                    .forEach(expected::add);
            assertEquals(expected, PostingMove.wordsIn(state, true), state.name());
        }
    }

    @Test
    void an_enterprise_that_is_not_verified_is_not_offered_to_go_public() {
        assertEquals(List.of("edit"), PostingMove.wordsIn(DRAFT, false));
        assertEquals(List.of("edit", "pause", "withdraw"), PostingMove.wordsIn(PUBLISHED, false));
        assertEquals(List.of("edit", "withdraw"), PostingMove.wordsIn(PAUSED, false));
        assertEquals(List.of(), PostingMove.wordsIn(WITHDRAWN, false));
    }

    @Test
    void the_projection_is_open_paused_or_closed() {
        assertEquals(
                List.of(
                        PostingProjected.Status.CLOSED,
                        PostingProjected.Status.OPEN,
                        PostingProjected.Status.PAUSED,
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
