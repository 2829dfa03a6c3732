package twoway.enterprise.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.enterprise.imports.ImportState.APPLYING;
import static twoway.enterprise.imports.ImportState.CANCELLED;
import static twoway.enterprise.imports.ImportState.CHECKED;
import static twoway.enterprise.imports.ImportState.DONE;
import static twoway.enterprise.imports.ImportState.FAILED;
import static twoway.enterprise.imports.ImportState.PARTIAL;
import static twoway.enterprise.imports.ImportState.RECEIVED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;

class ImportMoveTest {

    private static final Map<ImportMove, Set<ImportState>> FROM = Map.of(
            ImportMove.CHECK, Set.of(RECEIVED),
            ImportMove.APPLY, Set.of(CHECKED),
            ImportMove.CONFIRM, Set.of(CHECKED),
            ImportMove.FINISH, Set.of(APPLYING),
            ImportMove.FINISH_IN_PART, Set.of(APPLYING),
            ImportMove.FAIL, Set.of(RECEIVED, CHECKED, APPLYING),
            ImportMove.CANCEL, Set.of(RECEIVED, CHECKED, APPLYING));
    private static final Map<ImportMove, ImportState> TO = Map.of(
            ImportMove.CHECK, CHECKED,
            ImportMove.APPLY, APPLYING,
            ImportMove.CONFIRM, APPLYING,
            ImportMove.FINISH, DONE,
            ImportMove.FINISH_IN_PART, PARTIAL,
            ImportMove.FAIL, FAILED,
            ImportMove.CANCEL, CANCELLED);

    @ParameterizedTest
    @EnumSource
    void each_move_is_made_from_its_states_only_and_twice_is_once(ImportMove move) {
        assertEquals(TO.get(move), move.target());
        for (var state : ImportState.values()) {
            if (state == move.target()) assertFalse(move.changes(state, BasedOn.WHATEVER_IT_IS, 0));
            else if (FROM.get(move).contains(state)) assertTrue(move.changes(state, BasedOn.WHATEVER_IT_IS, 0));
            else assertThrows(Refusal.class, () -> move.changes(state, BasedOn.WHATEVER_IT_IS, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_operator_may_cancel_what_is_still_at_work_and_confirm_what_waits_for_that(ImportState state) {
        var words = switch (state) {
            case CHECKED -> List.of("confirm", "cancel");
            case RECEIVED, APPLYING -> List.of("cancel");
            case DONE, PARTIAL, FAILED, CANCELLED -> List.of();
        };

        assertEquals(words, ImportMove.wordsIn(state));
    }
}
