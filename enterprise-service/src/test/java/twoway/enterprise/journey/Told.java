package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import twoway.local.testing.Received;
import twoway.local.testing.Topics;

/** What the neighbours were told of one object: every event keeps its contract and the numbers have no gap. */
final class Told {

    private static final Topics TOPICS = new Topics();

    private Told() {}

    /** Waits for the types to come, exactly these in this order, and answers the events. */
    static List<Received> of(String stream, UUID subject, String... verbs) {
        var noun = "twoway." + stream.substring(stream.indexOf('.') + 1) + "-";
        var expected = List.of(verbs).stream().map(verb -> noun + verb + ".v1").toList();
        await().untilAsserted(() -> assertEquals(
                expected,
                TOPICS.read("twoway." + stream, subject).stream()
                        .map(Received::type)
                        .toList()));
        var events = TOPICS.read("twoway." + stream, subject);
        events.forEach(each -> assertEquals(List.of(), Contracts.faults(each.type(), each.json()), each.json()));
        assertEquals(
                LongStream.rangeClosed(1, verbs.length).boxed().toList(),
                events.stream().map(Received::sequence).toList());
        return events;
    }

    static JsonPath data(Received event) {
        return JsonPath.from(event.json());
    }
}
