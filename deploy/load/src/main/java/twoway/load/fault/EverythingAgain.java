package twoway.load.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import twoway.load.check.Complaint;
import twoway.load.check.Evidence;
import twoway.load.stand.Records;
import twoway.load.stand.Stand;

/** Everything comes again: under load, after Kafka has forgotten how far a reader was, and when all is quiet. */
final class EverythingAgain implements Case {
    private static final List<String> READERS = List.of("matching", "channel");
    private static final int LAST = 10_000;
    private static final String NOT_READ = "I7";
    private static final int WRITTEN_MEANWHILE = 60;

    @Override
    public String id() {
        return "R15";
    }

    @Override
    public String says() {
        return "the last 10,000 records again, a whole topic twice, and Kafka forgets how far matching-service had"
                + " read";
    }

    @Override
    public void inject(Trial trial) throws Exception {
        trial.load().awaitOperations(trial.operations() / 3);
        Stand stand = trial.stand();
        Records records = new Records(stand.bootstrapServers());
        int sent = replay(records, newest(records.all()));
        trial.injected(sent + " records again", "every topic");
        forget(trial);
        trial.load().awaitOperations(trial.operations());
    }

    /** Stopped, forgotten by Kafka, and started again while others have gone on: it reads every topic from the beginning. */
    private static void forget(Trial trial) throws ExecutionException, InterruptedException {
        Stand stand = trial.stand();
        for (int replica = 1; replica <= stand.replicas(); replica++) {
            stand.service("matching", replica).kill9();
            trial.killed("matching-" + replica);
        }
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", stand.bootstrapServers()))) {
            kafka.removeMembersFromConsumerGroup("twoway-matching", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            kafka.deleteConsumerGroups(List.of("twoway-matching")).all().get();
        }
        trial.injected("offsets forgotten", "matching");
        trial.load().awaitOperations(trial.load().begun() + WRITTEN_MEANWHILE);
        for (int replica = 1; replica <= stand.replicas(); replica++) {
            stand.service("matching", replica).start();
            stand.service("matching", replica).awaitReady();
        }
        trial.healed("matching");
    }

    /** Nobody writes any more, so nothing may change: not a row, not a version of a row. */
    @Override
    public List<Complaint> check(Trial trial, Evidence evidence) {
        Records records = new Records(trial.stand().bootstrapServers());
        List<ConsumerRecord<byte[], byte[]>> all = records.all();
        List<ConsumerRecord<byte[], byte[]>> postings = all.stream()
                .filter(record -> record.topic().equals("twoway.enterprise.posting"))
                .toList();
        Digests before = Digests.of(trial.stand(), READERS);
        Map<String, List<ConsumerRecord<byte[], byte[]>>> again = new LinkedHashMap<>();
        again.put("every topic, when all was quiet", newest(all));
        again.put("the whole topic of postings", postings);
        again.put("the whole topic of postings a second time", postings);
        List<Complaint> found = new ArrayList<>();
        for (var each : again.entrySet()) {
            found.addAll(unchanged(trial, before, each.getValue(), each.getKey()));
            if (found.stream().anyMatch(complaint -> complaint.invariant().equals(NOT_READ))) {
                break; // nor will it read what comes after that
            }
        }
        return found;
    }

    private static List<Complaint> unchanged(
            Trial trial, Digests before, List<ConsumerRecord<byte[], byte[]>> again, String what) {
        Records records = new Records(trial.stand().bootstrapServers());
        int sent = replay(records, again);
        trial.injected(sent + " records again", what);
        try {
            READERS.forEach(reader -> records.awaitReadBy("twoway-" + reader, trial.patience()));
        } catch (IllegalStateException stuck) {
            return List.of(new Complaint(NOT_READ, stuck.getMessage()));
        }
        return before.differences(sent + " records again: " + what, Digests.of(trial.stand(), READERS));
    }

    private static List<ConsumerRecord<byte[], byte[]>> newest(List<ConsumerRecord<byte[], byte[]>> all) {
        List<ConsumerRecord<byte[], byte[]>> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return ordered.subList(Math.max(0, ordered.size() - LAST), ordered.size());
    }

    private static int replay(Records records, List<ConsumerRecord<byte[], byte[]>> again) {
        List<ProducerRecord<byte[], byte[]>> copies =
                again.stream().map(Records::again).toList();
        records.send(copies);
        return copies.size();
    }
}
