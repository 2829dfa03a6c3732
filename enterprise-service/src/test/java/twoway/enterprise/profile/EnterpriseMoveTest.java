package twoway.enterprise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.enterprise.profile.EnterpriseMove.MERGE;
import static twoway.enterprise.profile.EnterpriseMove.REINSTATE;
import static twoway.enterprise.profile.EnterpriseMove.REOPEN;
import static twoway.enterprise.profile.EnterpriseMove.RETIRE;
import static twoway.enterprise.profile.EnterpriseMove.SUBMIT;
import static twoway.enterprise.profile.EnterpriseMove.SUSPEND;
import static twoway.enterprise.profile.EnterpriseMove.VERIFY;
import static twoway.enterprise.profile.EnterpriseMoveTest.Outcome.HOLDS_ALREADY;
import static twoway.enterprise.profile.EnterpriseMoveTest.Outcome.MOVES;
import static twoway.enterprise.profile.EnterpriseMoveTest.Outcome.REFUSED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

class EnterpriseMoveTest {

    enum Outcome {
        MOVES,
        HOLDS_ALREADY,
        REFUSED
    }

    /** Columns in the order of the states: DRAFT, SUBMITTED, VERIFIED, SUSPENDED, MERGED, RETIRED. */
    private static final Map<EnterpriseMove, List<Outcome>> EXPECTED = new EnumMap<>(Map.of(
            SUBMIT, List.of(MOVES, HOLDS_ALREADY, REFUSED, REFUSED, REFUSED, REFUSED),
            VERIFY, List.of(REFUSED, MOVES, HOLDS_ALREADY, REFUSED, REFUSED, REFUSED),
            SUSPEND, List.of(REFUSED, REFUSED, MOVES, HOLDS_ALREADY, REFUSED, REFUSED),
            REINSTATE, List.of(REFUSED, REFUSED, HOLDS_ALREADY, MOVES, REFUSED, REFUSED),
            REOPEN, List.of(HOLDS_ALREADY, REFUSED, MOVES, REFUSED, REFUSED, REFUSED),
            MERGE, List.of(MOVES, MOVES, MOVES, REFUSED, HOLDS_ALREADY, REFUSED),
            RETIRE, List.of(MOVES, MOVES, MOVES, MOVES, REFUSED, HOLDS_ALREADY)));

    @Test
    void every_command_in_every_state_does_what_the_table_says() {
        for (var move : EnterpriseMove.values()) {
            for (var state : EnterpriseState.values()) {
                assertEquals(EXPECTED.get(move).get(state.ordinal()), outcome(move, state), move + " in " + state);
            }
        }
    }

    @Test
    void the_firm_submits_and_the_operator_decides() {
        var owner = new Actor("somebody", new UUID(0, 1), null, Role.OWNER.contained());
        var viewer = new Actor("somebody", new UUID(0, 1), null, Role.VIEWER.contained());
        var operator = new Actor("operator", null, null, Role.OPERATOR.contained());

        assertEquals(
                List.of(
                        List.of("submit", "retire"),
                        List.of("retire"),
                        List.of("reopen", "retire"),
                        List.of("retire"),
                        List.of(),
                        List.of()),
                words(owner));
        assertEquals(List.of(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), words(viewer));
        assertEquals(
                List.of(
                        List.of("merge"),
                        List.of("verify", "merge"),
                        List.of("suspend", "merge"),
                        List.of("reinstate"),
                        List.of(),
                        List.of()),
                words(operator));
    }

    private static List<List<String>> words(Actor actor) {
        return List.of(EnterpriseState.values()).stream()
                .map(state -> EnterpriseMove.wordsIn(state, actor))
                .toList();
    }

    private static Outcome outcome(EnterpriseMove move, EnterpriseState state) {
        try {
            return move.changes(state, BasedOn.WHATEVER_IT_IS, 0) ? MOVES : HOLDS_ALREADY;
        } catch (Refusal refusal) {
            assertEquals(CommonProblem.STATE_CONFLICT, refusal.kind());
            return REFUSED;
        }
    }
}
