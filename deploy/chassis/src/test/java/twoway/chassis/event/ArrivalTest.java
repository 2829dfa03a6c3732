package twoway.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final UUID SUBJECT = new UUID(0, 1);

    @Test
    void an_event_under_its_subjects_key_is_read() {
        assertEquals(SUBJECT, arrival(SUBJECT.toString()).fact().subject());
    }

    /** Its number would be judged under the wrong key, and an old state of its subject applied over a newer one. */
    @Test
    void an_event_under_another_key_or_none_is_not_believed() {
        assertThrows(Arrival.Unreadable.class, arrival(new UUID(0, 2).toString())::fact);
        assertThrows(Arrival.Unreadable.class, arrival(null)::fact);
    }

    /** An index of the database refuses it, and the inbox would stop at this record for ever. */
    @Test
    void a_key_that_is_too_long_to_be_kept_is_replaced_by_the_records_place() {
        var arrival = arrival("k".repeat(3_000));

        assertEquals("0:5", arrival.key());
        assertThrows(Arrival.Unreadable.class, arrival::fact);
    }

    private static Arrival arrival(String key) {
        var record = new ConsumerRecord<>("twoway.test.thing", 0, 5L, key, "{}".getBytes(StandardCharsets.UTF_8));
        header(record, "ce_id", new UUID(0, 3).toString());
        header(record, "ce_source", "/test");
        header(record, "ce_type", "twoway.thing-done.v1");
        header(record, "ce_subject", SUBJECT.toString());
        header(record, "ce_time", "2026-11-22T00:00:00Z");
        header(record, "ce_sequence", "1");
        header(record, "ce_tenant", SUBJECT.toString());
        return Arrival.of(record);
    }

    private static void header(ConsumerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
