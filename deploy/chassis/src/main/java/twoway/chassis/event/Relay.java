package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.event.RelayDatabase.Pending;
import twoway.chassis.id.Ids;

/**
 * Sends what {@link Events} put down: one relay per database, whoever holds the advisory lock. Each round reads pending
 * rows in the order they were written, sends them with an idempotent producer, waits for every acknowledgement and only
 * then stamps them. A crash in between sends again, which the reader's inbox drops by number; it never skips.
 */
@ApplicationScoped
class Relay {

    /** What waits to be sent. */
    interface Outbox {

        /** The next events, in the order they were written. */
        List<Pending> pending() throws SQLException;

        /** Kafka has them: each gets the next position, in the order they were sent. */
        void stamp(List<Pending> sent) throws SQLException;
    }

    /** Where it is sent to. */
    interface Sender {

        /** Returns when every one of them is acknowledged. */
        void send(List<Pending> events) throws ExecutionException, InterruptedException;
    }

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FALLBACK_POLL = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final RelaySettings settings;
    private final Topics topics;
    private final MeterRegistry meters;
    private final Ids ids;
    private final Semaphore hints = new Semaphore(0);
    private volatile boolean stopped;
    private volatile long lastRound = System.nanoTime();
    private Thread thread;

    Relay(RelaySettings settings, Topics topics, MeterRegistry meters, Ids ids) {
        this.settings = settings;
        this.topics = topics;
        this.meters = meters;
        this.ids = ids;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    boolean running() {
        return thread != null && thread.isAlive();
    }

    /** How long ago this process last looked for events to send, or for the lead. */
    Duration sinceLastRound() {
        return Duration.ofNanos(System.nanoTime() - lastRound);
    }

    /** There is something to send. Cheap, from any thread. */
    void wake() {
        hints.release();
    }

    private void run() {
        while (!stopped) {
            lastRound = System.nanoTime();
            try (var database = new RelayDatabase(settings)) {
                if (database.lead()) relay(database);
                else pause(AFTER_FAILURE);
            } catch (Topics.WrongShape e) {
                LOG.fatal(e.getMessage());
                Quarkus.asyncExit(1);
                return;
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                if (stopped) return;
            } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                // Whatever it was, the events are still there: a relay that gives up would lose them quietly.
                LOG.warnf("the relay starts over: %s", e.getMessage());
                LOG.debug("the relay starts over", e);
                pause(AFTER_FAILURE);
            }
        }
    }

    private void relay(RelayDatabase database) throws SQLException, ExecutionException, InterruptedException {
        try (var kafka = new RelayKafka(settings, database.reach())) {
            topics.ensure(kafka.admin());
            var care = new TopicCare(database, kafka, topics.published(), meters, ids);
            care.begin();
            LOG.info("this process relays the events now");
            while (!stopped) {
                lastRound = System.nanoTime();
                if (!turn(database, kafka, care)) awaitHint();
            }
        }
    }

    /** New events, and a part of what has to be sent again; tells whether there was anything. */
    private static boolean turn(RelayDatabase database, RelayKafka kafka, TopicCare care)
            throws SQLException, ExecutionException, InterruptedException {
        try {
            care.lookNowAndThen();
            var rebuilding = care.rebuild();
            return round(database, kafka) || rebuilding;
        } catch (Reach.Lost e) {
            care.lost(e);
            throw e;
        }
    }

    /** Sends what is pending, then stamps it; tells whether there was anything. */
    static boolean round(Outbox outbox, Sender sender) throws SQLException, ExecutionException, InterruptedException {
        var pending = outbox.pending();
        if (pending.isEmpty()) return false;
        sender.send(pending);
        outbox.stamp(pending);
        return true;
    }

    private void awaitHint() throws InterruptedException {
        hints.tryAcquire(FALLBACK_POLL.toMillis(), TimeUnit.MILLISECONDS);
        hints.drainPermits();
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            if (!stopped) LOG.debug("woken early");
        }
    }
}
