package twoway.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Enumerates a life cycle: every move from every state, those that lead somewhere and those that are refused. */
public final class MoveTable {

    private MoveTable() {}

    /** @param lines all that is possible, as {@code "FROM move TO"} */
    @SafeVarargs
    public static <S extends Enum<S>> void isExactly(S[] states, List<String> lines, Move<S>... moves) {
        var found = new TreeSet<String>();
        for (var move : moves) {
            for (var state : states) {
                if (move.isOpenIn(state)) {
                    found.add(state + " " + move.word() + " " + move.from(state));
                } else {
                    var refusal = assertThrows(Refusal.class, () -> move.from(state));
                    assertEquals(CommonProblem.STATE_CONFLICT, refusal.kind());
                }
            }
        }
        assertEquals(new TreeSet<>(lines), found);
    }
}
