package twoway.e2e.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import twoway.e2e.probe.TinyBoard.Leak;

/** What a firm keeps to itself is found wherever everybody may read: in open things, under filters, in cursors, and later. */
class ReadingsAreSearchedTest {
    private static final Audience OWN = Audience.of("a");
    /** The operation that each leak is told of. */
    private static final Map<Leak, String> TOLD = Map.of(
            Leak.IN_WHAT_IS_OPEN, "GET " + TinyBoard.list(Leak.IN_WHAT_IS_OPEN) + "/{id}",
            Leak.UNDER_A_FILTER, "GET " + TinyBoard.list(Leak.UNDER_A_FILTER),
            Leak.IN_A_CURSOR, "GET " + TinyBoard.list(Leak.IN_A_CURSOR),
            Leak.ONCE_IT_IS_SAID, "GET " + TinyBoard.list(Leak.ONCE_IT_IS_SAID));

    /** Every kind of value that can be told from all others. */
    enum Kind {
        WORD(canaries -> canaries.word("a", "secret", OWN)),
        NUMBER(canaries -> Long.toString(canaries.number(12, "a", "secret", OWN))),
        DAY(canaries -> canaries.day("a", "secret", OWN).toString());

        private final Function<Canaries, String> plant;

        Kind(Function<Canaries, String> plant) {
            this.plant = plant;
        }
    }

    private final Violations violations = new Violations();
    private final Canaries canaries = new Canaries();

    @ParameterizedTest
    @EnumSource
    void eachLeakOfABoardIsReportedAndNoOther(Kind kind) throws IOException {
        Things things = new Things();
        for (Leak leak : Leak.values()) {
            things.addOpen(TinyBoard.collection(leak), TinyBoard.NOTICE, "a");
        }
        try (TinyBoard board = new TinyBoard(kind.plant.apply(canaries))) {
            Bench bench = TinyBench.of(
                    board.origin(),
                    Contract.operations("board", TinyBoard.document(), violations),
                    things,
                    canaries,
                    violations);

            new Probing(bench, Map::of).run();

            for (Operation operation : bench.operations()) {
                assertEquals(
                        TOLD.containsValue(operation.name()),
                        violations.has(Wrong.LEAK, operation.name() + " "),
                        () -> operation + "\n" + violations);
            }
        }
    }

    @Test
    void aFieldWhoseOwnerNeverSeesItIsReportedUntilHeDoes() {
        String note = canaries.word("a", "POST /notes /text", OWN);
        canaries.word("a", "POST /notes /text", OWN);
        canaries.word("a", "POST /passwords /text", Audience.of());

        assertTrue(canaries.toldTo("c", note, "").getFirst().field().equals("POST /notes /text"));
        assertEquals(Set.of("POST /notes /text"), canaries.neverSeenAtHome());
        canaries.toldTo("a", note, "");
        assertEquals(Set.of(), canaries.neverSeenAtHome());
    }
}
