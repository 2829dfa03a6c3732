package twoway.chassis.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * The one way in from Kafka. A batch is one transaction; if it fails, its records are taken one by one; a record that
 * fails twice for a cause of its own is parked. A cause that passes (a lost connection, a deadlock) is waited for.
 */
@ApplicationScoped
class InboxChannel {

    private static final Logger LOG = Logger.getLogger(InboxChannel.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final InboxLiveness liveness;

    InboxChannel(Inbox inbox, InboxLiveness liveness) {
        this.inbox = inbox;
        this.liveness = liveness;
    }

    @Incoming("inbox")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        var arrivals = new ArrayList<Arrival>(records.count());
        records.forEach(record -> arrivals.add(Arrival.of(record)));
        liveness.started();
        try {
            if (arrivals.size() > 1 && succeeds(arrivals)) return;
            for (var arrival : arrivals) takeOne(arrival);
        } finally {
            liveness.finished();
        }
    }

    private boolean succeeds(List<Arrival> arrivals) {
        try {
            inbox.applyTogether(arrivals);
            return true;
        } catch (RuntimeException e) {
            LOG.debug("the batch is taken one by one", e);
            return false;
        }
    }

    private void takeOne(Arrival arrival) throws InterruptedException {
        var failure = attempt(arrival, one -> inbox.applyTogether(List.of(one)));
        if (failure != null) failure = attempt(arrival, one -> inbox.applyTogether(List.of(one)));
        if (failure != null) {
            var cause = failure;
            attempt(arrival, one -> inbox.park(one, cause));
        }
    }

    /** @return the failure, if it is the record's own; causes that pass are waited for and tried again */
    private static RuntimeException attempt(Arrival arrival, Consumer<Arrival> act) throws InterruptedException {
        for (var wait = FIRST_WAIT; ; wait = longer(wait)) {
            try {
                act.accept(arrival);
                return null;
            } catch (RuntimeException e) {
                if (!passes(e)) return e;
                LOG.warnf("%s %s waits: %s", arrival.topic(), arrival.key(), e.getMessage());
                Thread.sleep(wait);
            }
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    /**
     * Serialization failure, deadlock, lost or refused connection, shutdown, too many connections, full disk; an error
     * without a state comes from the pool, not from the database.
     */
    static boolean passes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) return true;
            if (cause instanceof OptimisticLockException) return true;
        }
        return false;
    }

    private static boolean passes(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals("40001")
                || state.equals("40P01")
                || state.equals("55P03");
    }
}
