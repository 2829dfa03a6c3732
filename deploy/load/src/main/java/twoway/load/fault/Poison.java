package twoway.load.fault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What no reader can handle, each in its own way. */
enum Poison {
    NOT_JSON {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type, key, "this is not { JSON");
        }
    },
    WRONG_TYPE {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type, key, "[\"a list\", \"where an object is due\"]");
        }
    },
    TOO_LARGE_BUT_FOR_THE_BROKER {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type, key, "x".repeat(LARGEST_TAKEN));
        }
    },
    NO_KEY {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            ProducerRecord<byte[], byte[]> keyed = event(topic, type, key, readable(key));
            return new ProducerRecord<>(topic, null, null, null, keyed.value(), keyed.headers());
        }
    },
    UNKNOWN_MAJOR_VERSION {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type.replace(".v1", ".v7"), key, readable(key));
        }
    },
    BREAKS_A_RULE_OF_THE_DATABASE {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type, key, "{\"postingId\":\"%1$s\",\"enterpriseId\":\"%1$s\"}".formatted(key));
        }
    },
    NO_VALUE {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            return event(topic, type, key, null);
        }
    },
    NO_NUMBER {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            ProducerRecord<byte[], byte[]> event = event(topic, type, key, readable(key));
            event.headers().remove("ce_sequence");
            return event;
        }
    },
    KEY_IS_NOT_THE_SUBJECT {
        @Override
        ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key) {
            ProducerRecord<byte[], byte[]> event = event(topic, type, key, readable(key));
            event.headers().remove("ce_subject");
            return with(event, "ce_subject", UUID.randomUUID().toString());
        }
    };

    /** A little below Kafka's limit of 1 MiB for a record; what is above never comes onto a topic. */
    private static final int LARGEST_TAKEN = 1_000_000;

    /** The record that carries it; where its key stands in a reader's list is said by {@link #keyIn}. */
    abstract ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key);

    /** Under which key a reader has to park it: its own, or where it lies if it has none. */
    static String keyIn(ProducerRecord<byte[], byte[]> record, int partition, long offset) {
        return record.key() == null ? partition + ":" + offset : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** A posting that matching-service would take if everything around it were right. */
    private static String readable(UUID key) {
        return """
                {"postingId":"%1$s","kind":"NEED","enterpriseId":"%1$s","status":"OPEN","gives":["PRODUCT"],"wants":["SALES_CHANNEL"],
                 "title":{"en":"Poison"},"description":{"en":"Poison"},"markets":[],"industries":[],"tags":[],"private":{}}""".formatted(key);
    }

    private static ProducerRecord<byte[], byte[]> event(String topic, String type, UUID key, String json) {
        byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, key.toString().getBytes(StandardCharsets.UTF_8), value);
        with(record, "ce_specversion", "1.0");
        with(record, "ce_id", UUID.randomUUID().toString());
        with(record, "ce_source", "/harness");
        with(record, "ce_type", type);
        with(record, "ce_subject", key.toString());
        with(record, "ce_time", "2026-01-01T00:00:00Z");
        with(record, "ce_sequence", "1");
        return with(record, "ce_tenant", key.toString());
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
