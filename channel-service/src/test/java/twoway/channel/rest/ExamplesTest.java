package twoway.channel.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final String STREAM = "channel.onboarding-case";

    @Test
    void every_golden_example_of_our_events_keeps_its_schema() {
        var examples = Contracts.files(Contracts.examples(STREAM), "twoway.");

        assertFalse(examples.isEmpty());
        for (var example : examples) {
            var name = example.getFileName().toString();
            var type = name.substring(0, name.indexOf(".v1") + 3);
            Contracts.assertKeeps(STREAM, type, Contracts.read(example));
        }
    }
}
