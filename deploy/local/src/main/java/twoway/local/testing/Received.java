package twoway.local.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event as it lies on its topic. */
public record Received(String key, UUID id, String type, long sequence, String tenant, String json) {
    static Received of(ConsumerRecord<String, String> event) {
        return new Received(
                event.key(),
                UUID.fromString(header(event, "ce_id")),
                header(event, "ce_type"),
                Long.parseLong(header(event, "ce_sequence")),
                header(event, "ce_tenant"),
                event.value());
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("the event has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
