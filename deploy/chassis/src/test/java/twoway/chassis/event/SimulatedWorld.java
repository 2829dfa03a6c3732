package twoway.chassis.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import twoway.chassis.event.RelayDatabase.Pending;

/**
 * Writer, relay, topic, inbox and reader in one thread, on the production code of relay and inbox. A seeded scheduler
 * decides what happens next and where it crashes, so that every schedule can be played again from its seed.
 */
class SimulatedWorld implements Relay.Outbox, Relay.Sender {

    /** The process dies here; no handler may catch it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final String TOPIC = "twoway.simulation.thing";
    private static final int KEYS = 3;
    private static final int STEPS = 40;

    private final Random random;
    private final UUID[] keys = new UUID[KEYS];
    private final long[] written = new long[KEYS];
    private final List<Pending> events = new ArrayList<>();
    private final Set<Long> stamped = new HashSet<>();
    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private final Set<String> poisonous = new HashSet<>();
    final SimulatedDatabase database = new SimulatedDatabase();
    private final boolean disksFail;
    private int read;
    private boolean faults = true;
    private boolean lost;

    SimulatedWorld(long seed) {
        random = new Random(seed);
        disksFail = random.nextInt(4) == 0; // what is lost is sent again whole, and might hide what was never sent
        for (int key = 0; key < KEYS; key++) keys[key] = new UUID(seed, key);
    }

    /** Runs one schedule, mends everything, and returns what is wrong then: empty if nothing is. */
    List<String> run() {
        for (int step = 0; step < STEPS; step++) stepOnce();
        faults = false;
        poisonous.clear();
        mend();
        return violations();
    }

    private void stepOnce() {
        try {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> write();
                case 3, 4 -> Relay.round(this, this);
                case 5, 6, 7 -> consume();
                case 8 -> deliverAgain();
                case 9, 10 -> swap();
                case 11 -> replay();
                case 12 -> poisonous.stream().findFirst().ifPresent(poisonous::remove);
                default -> drop();
            }
        } catch (Crash | SQLException | ExecutionException | InterruptedException e) {
            // the process is started again; its memory is gone, databases and log are not
        }
    }

    private void write() {
        var key = random.nextInt(KEYS);
        written[key]++;
        if (random.nextInt(12) == 0) poisonous.add(keys[key] + " " + written[key]);
        events.add(new Pending(
                events.size(),
                new UUID(events.size(), 7),
                TOPIC,
                keys[key],
                written[key],
                "twoway.thing-done.v1",
                "/simulation",
                keys[key],
                "2026-11-22T00:00:00Z",
                "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public List<Pending> pending() {
        return events.stream()
                .filter(each -> !stamped.contains(each.ordinal()))
                .limit(5)
                .toList();
    }

    @Override
    public void send(List<Pending> pending) {
        for (var each : pending) {
            maybeCrash();
            append(each);
        }
        maybeCrash();
    }

    @Override
    public void stamp(List<Pending> sent) {
        maybeCrash();
        sent.forEach(each -> stamped.add(each.ordinal()));
    }

    final void append(Pending event) {
        var sent = RelayKafka.record(event);
        log.add(new ConsumerRecord<>(
                TOPIC,
                0,
                log.size(),
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                java.util.Optional.empty()));
    }

    private void consume() throws InterruptedException {
        var until = Math.min(log.size(), read + 1 + random.nextInt(4));
        var batch = new ArrayList<Arrival>();
        for (int offset = read; offset < until; offset++) {
            if (log.get(offset) != null) batch.add(Arrival.of(log.get(offset)));
        }
        take(batch);
        maybeCrash(); // applied, but Kafka does not know yet: it will come again
        read = until;
    }

    void take(List<Arrival> batch) throws InterruptedException {
        inbox().take(batch);
    }

    final Inbox inbox() {
        return new Inbox(database, this::handle, this::transaction, new SimpleMeterRegistry()) {
            @Override
            void pause(Duration wait) {
                // time passes
            }
        };
    }

    final void transaction(Runnable work) {
        database.transaction(() -> {
            work.run();
            maybeCrash();
        });
    }

    final void handle(Fact fact) {
        maybeCrash();
        if (poisonous.contains(fact.subject() + " " + fact.sequence())) throw new IllegalStateException("poison");
        if (faults && random.nextInt(8) == 0) {
            throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
        }
        database.effect(fact);
    }

    /** Handles it however often that takes; what is sick is healed first. So it tells nothing about poison. */
    final void insist(Fact fact, Runnable transaction) {
        poisonous.remove(fact.subject() + " " + fact.sequence());
        while (true) {
            try {
                transaction(transaction);
                return;
            } catch (IllegalStateException passing) {
                // once more
            }
        }
    }

    private void deliverAgain() {
        if (log.isEmpty()) return;
        var old = log.get(random.nextInt(log.size()));
        if (old != null) log.add(old);
    }

    /** Two that nobody has read yet change places. */
    private void swap() {
        int unread = log.size() - read;
        if (unread > 1) Collections.swap(log, read + random.nextInt(unread), read + random.nextInt(unread));
    }

    /** An operator tries, whether the cause is mended or not. */
    private void replay() {
        var parked = database.parkedKeys();
        if (parked.isEmpty()) return;
        var key = parked.get(random.nextInt(parked.size()));
        try {
            inbox().replay(key.topic(), key.key());
        } catch (RuntimeException e) {
            // still sick, or a cause that passes: the operator comes again
        }
    }

    /** Kafka loses a record that was acknowledged: what a disk can do to a single broker. */
    private void drop() {
        if (!disksFail || log.size() == read) return;
        log.set(read + random.nextInt(log.size() - read), null);
        lost = true;
    }

    final void maybeCrash() {
        if (faults && random.nextInt(25) == 0) throw new Crash();
    }

    private void mend() {
        try {
            while (Relay.round(this, this)) {}
            if (lost) events.forEach(this::append); // the topic is rebuilt from the event table
            while (read < log.size()) consume();
            for (var key : database.parkedKeys()) inbox().replay(key.topic(), key.key());
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> violations() {
        var wrong = new ArrayList<String>();
        for (int key = 0; key < KEYS; key++) {
            var mine = keys[key] + " ";
            var expected = new ArrayList<String>();
            for (long number = 1; number <= written[key]; number++) expected.add(mine + number);
            var found = database.effects().stream()
                    .filter(each -> each.startsWith(mine))
                    .toList();
            if (!found.equals(expected)) wrong.add("expected " + expected + " but was " + found);
        }
        if (!database.parkedKeys().isEmpty()) wrong.add("still parked: " + database.parkedKeys());
        return wrong;
    }
}
