package twoway.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.enterprise.journey.Contracts;

class EventContractTest {

    @Test
    void every_golden_example_keeps_its_contract() {
        var examples = Contracts.examples();

        assertFalse(examples.isEmpty());
        examples.forEach(example ->
                assertEquals(List.of(), Contracts.faults(example.type(), example.json()), example.toString()));
    }

    @Test
    void every_event_type_has_a_golden_example() {
        var shown = Contracts.examples().stream()
                .map(Contracts.Example::type)
                .distinct()
                .sorted()
                .toList();

        assertEquals(Contracts.types(), shown);
    }

    @Test
    void the_contract_refuses_what_nobody_could_read() {
        assertFalse(Contracts.faults("twoway.offer-published.v1", "{}").isEmpty());
        assertFalse(Contracts.faults(
                        "twoway.posting-projected.v1",
                        Contracts.examples().stream()
                                .filter(each -> each.type().equals("twoway.posting-projected.v1"))
                                .findFirst()
                                .orElseThrow()
                                .json()
                                .replace("\"OPEN\"", "\"AJAR\"")
                                .replace("\"PAUSED\"", "\"AJAR\"")
                                .replace("\"CLOSED\"", "\"AJAR\""))
                .isEmpty());
    }
}
