package twoway.load.fault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.stand.Answer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Records;
import twoway.load.stand.Request;
import twoway.load.stand.Stand;

/**
 * Records that cannot be handled, among those that can: each stays parked and nothing else does. And news of real postings
 * that cannot be handled for a while: parked with all that follows, then replayed by an operator.
 */
final class PoisonAmongEvents implements Case {
    private static final String POSTINGS = "twoway.enterprise.posting";
    private static final String ENTERPRISES = "twoway.enterprise.enterprise";
    private static final String OPERATOR = "example-operator";
    private static final int SLICES = 3;
    private static final int SICK_POSTINGS = 12;
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final int FEWEST_TO_JUDGE = 100;
    private static final double MUCH_SLOWER = 2;
    /** Below this nobody waits for anything: what a busy machine does by itself is larger. */
    private static final double MILLISECONDS_THAT_DO_NOT_MATTER = 300;

    private final List<Complaint> seen = new ArrayList<>();

    @Override
    public String id() {
        return "R17";
    }

    @Override
    public String says() {
        return "poison of nine kinds among the events, and real events that cannot be handled until an operator"
                + " replays them";
    }

    @Override
    public void inject(Trial trial) {
        seen.clear();
        Stand stand = trial.stand();
        Latency latency = new Latency();
        try (Meddling matching =
                Meddling.with(stand, "matching", "poison", trial.random().nextLong())) {
            mustRefuse(new Records(stand.bootstrapServers()));
            for (int slice = 0; slice < SLICES; slice++) {
                latency.slice("clean");
                work(trial, trial.operations() / (2 * SLICES));
                latency.slice("poisoned");
                if (slice == 0) {
                    sicken(trial, matching);
                }
                poison(trial, trial.operations() / (2 * SLICES));
            }
            latency.slice("after");
            matching.execute("delete from harness.poisoned");
            Set<String> sick = replayAll(trial);
            trial.load().finish();
            compare(trial, latency.awaitApplied(stand, sick, trial.patience()));
        }
    }

    private static void work(Trial trial, int operations) {
        trial.load().awaitOperations(trial.load().begun() + operations);
    }

    /** What is too large for the broker never comes onto a topic. */
    private void mustRefuse(Records records) {
        ProducerRecord<byte[], byte[]> huge = new ProducerRecord<>(POSTINGS, new byte[FIVE_MEGABYTES]);
        try {
            records.send(List.of(huge));
            seen.add(new Complaint("R17", "the broker took a record of 5 MB"));
        } catch (IllegalStateException refused) {
            if (!(refused.getCause() instanceof RecordTooLargeException)) {
                throw refused;
            }
        }
    }

    /** The newest postings: those that their owners still work on. */
    private static void sicken(Trial trial, Meddling matching) {
        List<String> newest = newest(trial.stand());
        while (newest.isEmpty()) {
            work(trial, 1);
            newest = newest(trial.stand());
        }
        matching.execute("insert into harness.poisoned values " + String.join(",", newest));
    }

    private static List<String> newest(Stand stand) {
        return stand.query(
                "matching",
                "select id from pooled_posting where status <> 'CLOSED' order by id desc limit " + SICK_POSTINGS,
                row -> "('" + row.getString(1) + "')");
    }

    private void poison(Trial trial, int operations) {
        for (Poison poison : Poison.values()) {
            work(trial, Math.max(1, operations / Poison.values().length));
            send(trial, poison, POSTINGS, "twoway.posting-projected.v1", List.of("matching"));
        }
        send(trial, Poison.NOT_JSON, ENTERPRISES, "twoway.enterprise-verified.v1", List.of("matching", "channel"));
    }

    private static void send(Trial trial, Poison poison, String topic, String type, List<String> readers) {
        ProducerRecord<byte[], byte[]> record = poison.record(topic, type, UUID.randomUUID());
        RecordMetadata stored = new Records(trial.stand().bootstrapServers())
                .send(List.of(record))
                .getFirst();
        trial.sentByUs(topic, stored.partition(), stored.offset());
        String key = Poison.keyIn(record, stored.partition(), stored.offset());
        readers.forEach(reader -> trial.expectParked(reader, topic, key));
        trial.injected(poison.name(), topic + " " + key);
    }

    /** What was sick is well again: the operator looks at the list and has every such key replayed. */
    private Set<String> replayAll(Trial trial) {
        Set<String> sick = new TreeSet<>(trial.stand()
                .query(
                        "matching",
                        "select distinct key from parked_event where released_at is null and detail like '%poisoned by"
                                + " the harness%'",
                        row -> row.getString(1)));
        if (sick.isEmpty()) {
            seen.add(new Complaint("R17", "no event of a sick posting came, so nothing was shown of it"));
        }
        String listed = String.valueOf(
                ask(trial, Request.get(OPERATOR, "/matching/v1/parked-events")).body());
        for (String key : sick) {
            trial.injected("could not be handled until it was mended", POSTINGS + " " + key);
            if (!listed.contains(key)) {
                seen.add(new Complaint("R17", "parked, but not on the operator's list: " + key));
            }
            var chosen = JsonMapper.builder()
                    .build()
                    .createObjectNode()
                    .put("topic", POSTINGS)
                    .put("key", key);
            Answer replayed = ask(trial, Request.post(OPERATOR, "/matching/v1/parked-events/replay", chosen, null));
            if (!replayed.body().path("free").asBoolean()) {
                seen.add(new Complaint("R17", "mended and replayed, but not free: " + key + " " + replayed));
            }
        }
        trial.healed("matching");
        return sick;
    }

    private static Answer ask(Trial trial, Request request) {
        try {
            return trial.stand().balancer().send(request);
        } catch (NoAnswer e) {
            throw new IllegalStateException(request.path(), e);
        }
    }

    private void compare(Trial trial, Map<String, List<Double>> slices) {
        List<Double> clean = slices.getOrDefault("clean", List.of());
        List<Double> poisoned = slices.getOrDefault("poisoned", List.of());
        trial.figure("eventsClean", clean.size());
        trial.figure("eventsAmongPoison", poisoned.size());
        if (clean.isEmpty() || poisoned.isEmpty()) {
            return;
        }
        double without = Latency.p99(clean);
        double among = Latency.p99(poisoned);
        trial.figure("p99CleanMillis", Math.round(without));
        trial.figure("p99AmongPoisonMillis", Math.round(among));
        // The small form has too few events for a percentile: it only tells.
        boolean enough = Math.min(clean.size(), poisoned.size()) >= FEWEST_TO_JUDGE;
        if (enough && among > Math.max(MUCH_SLOWER * without, MILLISECONDS_THAT_DO_NOT_MATTER)) {
            seen.add(new Complaint(
                    "R17",
                    "other keys wait too long: p99 %.0f ms among poison, %.0f ms without".formatted(among, without)));
        }
    }

    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        return List.copyOf(seen);
    }
}
