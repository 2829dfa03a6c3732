package twoway.load.fault;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import twoway.load.agent.Inlet;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.stand.Records;

/**
 * The relays send what they have read in another order, across keys and topics, and hold a third of it back until its
 * successors are gone: numbers are missing for a while, and older events come late.
 */
final class OutOfOrder implements Case {
    private static final List<String> WRITERS = List.of("enterprise", "matching", "channel");
    private static final List<String> READERS = List.of("matching", "channel");

    private double gapsBefore;

    @Override
    public String id() {
        return "R16";
    }

    @Override
    public String says() {
        return "the relays send out of order and late: numbers are missing for a while, older events come after newer"
                + " ones";
    }

    @Override
    public void inject(Trial trial) {
        Records records = new Records(trial.stand().bootstrapServers());
        Map<TopicPartition, Long> begin = records.ends();
        gapsBefore = gaps(trial);
        WRITERS.forEach(service -> new Inlet(trial.stand(), service)
                .arm(Inlet.DISORDER, trial.random().nextLong()));
        trial.load().awaitOperations(trial.operations());
        WRITERS.forEach(service -> new Inlet(trial.stand(), service).disarm(Inlet.DISORDER));
        trial.healed("every relay");
        late(records.since(begin)).forEach((topic, number) -> {
            for (int i = 0; i < number; i++) {
                trial.injected("an older event after a newer one", topic);
            }
        });
    }

    /** A gap that nobody notices would be as bad as one that nobody fills. */
    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        return gaps(trial) > gapsBefore
                ? List.of()
                : List.of(
                        new Complaint("R16", "numbers were missing and twoway_inbox_parked_total has counted no gap"));
    }

    /** By topic, how many records came after one of their key with a greater number. */
    private static Map<String, Integer> late(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Long> greatest = new HashMap<>();
        Map<String, Integer> late = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String stream = record.topic() + " " + new String(record.key(), StandardCharsets.UTF_8);
            long number = number(record.headers().lastHeader("ce_sequence"));
            if (number < greatest.getOrDefault(stream, 0L)) {
                late.merge(record.topic(), 1, Integer::sum);
            }
            greatest.merge(stream, number, Math::max);
        }
        return late;
    }

    private static long number(Header header) {
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static double gaps(Trial trial) {
        return READERS.stream()
                .mapToDouble(
                        service -> Meters.sum(trial.stand(), service, "twoway_inbox_parked_total", "cause=\"Gap\""))
                .sum();
    }
}
