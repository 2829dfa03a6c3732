package twoway.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventContractTest {

    private static final List<String> STREAMS = List.of("matching.match", "matching.proposal", "matching.partnership");

    @Test
    void every_event_type_has_golden_examples_that_keep_its_contract() {
        for (var stream : STREAMS) {
            for (var type : Contracts.types(stream)) {
                Contracts.examples(stream, type)
                        .forEach(example -> assertEquals(List.of(), Contracts.faults(stream, type, example), type));
            }
        }
    }

    @Test
    void the_contract_refuses_a_partnership_that_nobody_could_read() {
        var type = "twoway.partnership-formed.v1";
        var formed = Contracts.examples("matching.partnership", type).getFirst();

        assertFalse(Contracts.faults("matching.partnership", type, formed.replace("\"giver\"", "\"donor\""))
                .isEmpty());
        assertFalse(Contracts.faults("matching.partnership", type, "{}").isEmpty());
    }
}
