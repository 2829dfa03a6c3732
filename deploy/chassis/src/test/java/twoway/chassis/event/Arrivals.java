package twoway.chassis.event;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The events of one thing, as they arrive. */
final class Arrivals {

    static final InboxStore.Key KEY = new InboxStore.Key("twoway.test.thing", new UUID(0, 1).toString());

    private Arrivals() {}

    static Arrival number(long sequence) {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "ce_id",
                new UUID(1, sequence).toString(),
                "ce_source",
                "/test",
                "ce_type",
                "twoway.thing-done.v1",
                "ce_subject",
                KEY.key(),
                "ce_time",
                "2026-11-22T00:00:00Z",
                "ce_tenant",
                KEY.key()));
        return new Arrival(KEY.topic(), KEY.key(), "0:" + sequence, sequence, headers, new byte[0]);
    }
}
