package twoway.chassis.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came from Kafka, before anybody believes it.
 *
 * @param key the record's key; for one without a key that could be a subject's its own position, so that it can be parked
 *     alone
 * @param position {@code <partition>:<offset>}
 * @param sequence 0 if the record does not say one
 */
record Arrival(String topic, String key, String position, long sequence, Map<String, String> headers, byte[] data) {

    /** The record is not an event of ours: parked, with this as the reason. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** No index takes a much longer one; none of ours is longer than a UUID. */
    private static final int LONGEST_KEY = 200;

    static Arrival of(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) headers.put(storable(header.key()), text(header.value()));
        });
        var position = record.partition() + ":" + record.offset();
        var isKey = record.key() != null && record.key().length() <= LONGEST_KEY;
        var key = isKey ? storable(record.key()) : position;
        return new Arrival(record.topic(), key, position, sequence(headers), headers, record.value());
    }

    private static String text(byte[] value) {
        return storable(new String(value, StandardCharsets.UTF_8));
    }

    /** PostgreSQL cannot store U+0000; whoever sends it must not be able to stop the inbox. */
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static long sequence(Map<String, String> headers) {
        try {
            return Math.max(0, Long.parseLong(headers.getOrDefault("ce_sequence", "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    InboxStore.Key of() {
        return new InboxStore.Key(topic, key);
    }

    String type() {
        return headers.get("ce_type");
    }

    /** @throws Unreadable if an attribute is missing or does not have its form */
    Fact fact() {
        try {
            if (data == null) throw new IllegalArgumentException("no data");
            // Order and duplicates are judged by the key; under another key its subject could be put back in time.
            if (!key.equals(attribute("ce_subject"))) throw new IllegalArgumentException("the key is not the subject");
            return new Fact(
                    UUID.fromString(attribute("ce_id")),
                    attribute("ce_source"),
                    attribute("ce_type"),
                    UUID.fromString(attribute("ce_subject")),
                    Instant.parse(attribute("ce_time")),
                    sequence,
                    UUID.fromString(attribute("ce_tenant")),
                    data);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Unreadable("not a CloudEvent of ours: " + e.getMessage(), e);
        }
    }

    private String attribute(String name) {
        var value = headers.get(name);
        if (value == null) throw new IllegalArgumentException(name + " is missing");
        return value;
    }
}
