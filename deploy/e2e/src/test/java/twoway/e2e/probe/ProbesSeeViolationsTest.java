package twoway.e2e.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.e2e.probe.TinyService.Flaw;
import twoway.local.testing.Received;

/** Each kind of violation is seen where it is made on purpose, and nothing is seen where all is well. */
class ProbesSeeViolationsTest {
    private static final Map<Flaw, Set<Wrong>> EXPECTED = Map.ofEntries(
            Map.entry(Flaw.NONE, Set.of()),
            Map.entry(Flaw.NO_ROLES, Set.of(Wrong.NOT_COVERED)),
            Map.entry(Flaw.OPEN_TO_ALL, Set.of(Wrong.DOOR_OPEN)),
            Map.entry(Flaw.ANY_ROLE, Set.of(Wrong.DOOR_OPEN)),
            Map.entry(Flaw.CLOSED, Set.of(Wrong.DOOR_SHUT)),
            Map.entry(Flaw.TELLS_FOREIGN, Set.of(Wrong.FOREIGN_SEEN)),
            Map.entry(Flaw.TELLS_SECRET, Set.of(Wrong.LEAK)),
            Map.entry(Flaw.TAKES_ANYTHING, Set.of(Wrong.BAD_INPUT_TAKEN)),
            Map.entry(Flaw.SHOWS_CLASS, Set.of(Wrong.INSIDE_SHOWN)),
            Map.entry(Flaw.PLAIN_TEXT, Set.of(Wrong.NO_PROBLEM)),
            Map.entry(Flaw.ONE_LANGUAGE, Set.of(Wrong.NO_PROBLEM)),
            Map.entry(Flaw.BREAKS, Set.of(Wrong.FAILED)),
            Map.entry(Flaw.IGNORES_VERSION, Set.of()),
            Map.entry(Flaw.NEVER_DONE, Set.of(Wrong.NOT_COVERED)),
            Map.entry(Flaw.NEVER_ASKS_FOR_THE_VERSION, Set.of(Wrong.NOT_COVERED)),
            Map.entry(Flaw.IGNORES_PARAMETERS, Set.of(Wrong.BAD_INPUT_TAKEN)),
            Map.entry(Flaw.NO_SUCH_THINGS, Set.of(Wrong.NOT_COVERED)));

    private final Violations violations = new Violations();
    private final Canaries canaries = new Canaries();
    private final Things things = new Things();

    @Test
    void eachFlawOfAServiceIsReportedAndNothingElse() throws IOException {
        String secret = canaries.word("a", "text", Audience.of("a"));
        try (TinyService service = new TinyService(secret)) {
            List<Operation> operations = Contract.operations("tiny", TinyService.document(), violations);
            things.add("notes", TinyService.NOTE, "a");
            Bench bench = TinyBench.of(service.origin(), operations, things, canaries, violations);

            new Probing(bench, () -> Map.of("tiny.notes", service.writes() + " writes")).run();

            for (Flaw flaw : TinyService.flaws()) {
                String operation = "POST " + TinyService.path(flaw);
                EXPECTED.get(flaw)
                        .forEach(wrong -> assertTrue(
                                violations.has(wrong, operation),
                                () -> flaw + " was not reported as " + wrong + "\n" + violations));
            }
            for (Wrong wrong : Wrong.values()) {
                String clean = "POST " + TinyService.path(Flaw.NONE);
                assertTrue(!violations.has(wrong, clean), () -> "a clean path is blamed\n" + violations);
            }
            assertTrue(violations.has(Wrong.CHANGED, "tiny.notes"), "a refused request that changed something");
            assertTrue(violations.has(Wrong.VERSION_IGNORED, "tiny.notes"), "a command that did not ask for a version");
        }
    }

    @Test
    void aSecretInAnEventALogOrAnAnswerIsReportedWithTenantFieldAndPlace() {
        Traces traces = new Traces(canaries, violations);
        String allowed = canaries.word("a", "promise", Audience.of("a", "b").on("twoway.x.deal"));
        String secret = canaries.word("a", "note", Audience.of("a"));
        String published = canaries.word("a", "title", Audience.PUBLIC);

        traces.topic("twoway.x.deal", List.of(event(allowed), event(published)));
        traces.text("x.log", "published " + published);
        assertEquals(0, violations.count());

        traces.topic("twoway.x.public", List.of(event(allowed)));
        traces.text("x.log", "parked " + secret.toUpperCase(java.util.Locale.ROOT));
        assertTrue(violations.toString().contains("promise of a in twoway.x.v1"), violations::toString);
        assertTrue(violations.toString().contains("note of a: parked"), violations::toString);
        assertEquals(2, violations.count());
    }

    private static Received event(String text) {
        return new Received("k", java.util.UUID.randomUUID(), "twoway.x.v1", 1, "t", "{\"x\":\"" + text + "\"}");
    }
}
