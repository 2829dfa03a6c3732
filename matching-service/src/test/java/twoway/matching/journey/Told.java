package twoway.matching.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import twoway.local.testing.Received;
import twoway.local.testing.Topics;
import twoway.matching.Contracts;

/** What this service has told of one object: every event keeps its contract, and the numbers have no gap. */
final class Told {

    private static final Topics TOPICS = new Topics();

    private Told() {}

    /** Waits until exactly these events have come, in this order, and answers their data. */
    static List<JsonPath> of(String stream, String subject, String... types) {
        var key = UUID.fromString(subject);
        var expected =
                List.of(types).stream().map(type -> "twoway." + type + ".v1").toList();
        // Each look reads the whole topic: not too often.
        await().pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertEquals(
                        expected,
                        TOPICS.read("twoway." + stream, key).stream()
                                .map(Received::type)
                                .toList()));
        var events = TOPICS.read("twoway." + stream, key);
        events.forEach(
                event -> assertEquals(List.of(), Contracts.faults(stream, event.type(), event.json()), event.json()));
        assertEquals(
                LongStream.rangeClosed(1, types.length).boxed().toList(),
                events.stream().map(Received::sequence).toList());
        return events.stream().map(event -> JsonPath.from(event.json())).toList();
    }
}
