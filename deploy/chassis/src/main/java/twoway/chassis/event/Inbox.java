package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import twoway.chassis.event.InboxStore.Key;
import twoway.chassis.event.InboxStore.Position;
import twoway.chassis.problem.PassingCause;

/**
 * Applies what arrives exactly once and in the order of each key. Effect, position and own events are one transaction.
 * Up to the last number applied is dropped, the next one is applied, a greater one is a gap and parks the key until the
 * missing number comes. A batch is one transaction; if it fails, its arrivals are taken one by one; one that fails twice
 * for a cause of its own is parked, and with it everything of its key that comes later, while all other keys go on. A
 * cause that passes (a lost connection, a deadlock) is waited for and never parks anything.
 */
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final InboxStore store;
    private final Handlers handlers;
    private final Consumer<Runnable> transaction;
    private final MeterRegistry meters;
    private volatile boolean stopping;
    private volatile long waited = System.nanoTime();

    /** What facts lead to; all of it in the transaction that keeps the positions. */
    interface Handlers {

        void apply(Fact fact);

        /** Once, after the last fact of a transaction: what need not be done for each. */
        default void end() {}
    }

    /** The process is about to end; whoever comes next goes on where the positions say. */
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopping() {
            super("stopping; what is not applied is left to the next process", null, false, false);
        }
    }

    /** Something that was parked and whose turn has come cannot be handled; what came before it is not to blame. */
    private static final class Successor extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Arrival arrival;
        private final transient RuntimeException failure;

        Successor(Arrival arrival, RuntimeException failure) {
            super(failure.getMessage(), failure);
            this.arrival = arrival;
            this.failure = failure;
        }
    }

    /**
     * @param transaction runs its argument in one transaction, which a failure undoes
     */
    Inbox(InboxStore store, Handlers handlers, Consumer<Runnable> transaction, MeterRegistry meters) {
        this.store = store;
        this.handlers = handlers;
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * From here on nothing is applied and, above all, nothing is parked: a process whose parts are being closed sees failures
     * that are no event's own.
     */
    void stop() {
        stopping = true;
    }

    /**
     * Returns when every arrival is applied, dropped or parked, durably.
     *
     * @throws Stopping if some are not, because the process is about to end
     */
    void take(List<Arrival> arrivals) throws InterruptedException {
        mustGoOn();
        if (arrivals.size() > 1 && together(arrivals)) return;
        for (var arrival : arrivals) alone(arrival);
    }

    /** How long ago it last began to wait for a cause to pass: who waits for a database is not stalled. */
    Duration sinceWaiting() {
        return Duration.ofNanos(System.nanoTime() - waited);
    }

    boolean isParked(String topic, String key) {
        return store.anyParked(new Key(topic, key));
    }

    /**
     * Applies what is parked of a key, in order, as far as its numbers go on and can be handled; tells whether nothing is
     * left parked.
     *
     * @throws RuntimeException if already the first cannot be handled
     */
    boolean replay(String topic, String key) {
        return replay(new Key(topic, key), null);
    }

    private boolean replay(Key key, Successor known) {
        var left = new boolean[1];
        try {
            transaction.accept(() -> {
                var at = store.lock(List.of(key));
                var position = at.get(key);
                var last = position.last;
                goOn(key, position, known);
                if (known != null && position.last == last) throw known;
                handlers.end();
                store.save(at);
                left[0] = position.parked;
            });
        } catch (Successor found) {
            if (found == known || PassingCause.of(found)) throw found;
            return replay(key, found);
        }
        if (known != null) park(known.arrival, known.failure);
        return !left[0];
    }

    private boolean together(List<Arrival> arrivals) {
        try {
            transaction.accept(() -> {
                var at = store.lock(arrivals.stream().map(Arrival::of).toList());
                for (var arrival : arrivals) {
                    mustGoOn();
                    apply(arrival, at, null);
                }
                handlers.end();
                store.save(at);
            });
            return true;
        } catch (RuntimeException e) {
            mustGoOn();
            LOG.debugf("the batch is taken one by one: %s", Causes.of(e));
            return false;
        }
    }

    private void alone(Arrival arrival) throws InterruptedException {
        var failure = attempt(arrival, one -> applyAlone(one, null));
        if (failure != null) failure = attempt(arrival, one -> applyAlone(one, null));
        while (failure instanceof Successor successor) {
            failure = attempt(arrival, one -> applyAlone(one, successor));
            if (failure == null) mustPark(successor.arrival, successor.failure);
        }
        if (failure != null) mustPark(arrival, failure);
    }

    private void mustPark(Arrival arrival, RuntimeException cause) throws InterruptedException {
        var unparkable = attempt(arrival, one -> park(one, cause));
        if (unparkable != null) throw unparkable;
    }

    /** @param bad one that waits for this and is known to fail, or {@code null} */
    private void applyAlone(Arrival arrival, Successor bad) {
        transaction.accept(() -> {
            var at = store.lock(List.of(arrival.of()));
            apply(arrival, at, bad);
            handlers.end();
            store.save(at);
        });
    }

    private void park(Arrival arrival, RuntimeException cause) {
        transaction.accept(() -> {
            var at = store.lock(List.of(arrival.of()));
            var position = at.get(arrival.of());
            if (arrival.sequence() != 0 && arrival.sequence() <= position.last) return;
            position.parked = true;
            store.park(arrival, cause.getClass().getSimpleName(), Arrival.storable(String.valueOf(cause.getMessage())));
            store.save(at);
        });
        counted(arrival, cause.getClass().getSimpleName());
        LOG.errorf("parked %s %s number %d: %s", arrival.topic(), arrival.key(), arrival.sequence(), Causes.of(cause));
    }

    private void apply(Arrival arrival, Map<Key, Position> at, Successor bad) {
        var position = at.get(arrival.of());
        if (arrival.sequence() == 0) throw new Arrival.Unreadable("ce_sequence is missing or not a number", null);
        if (arrival.sequence() <= position.last) {
            meters.counter("twoway.inbox.dropped").increment();
        } else if (arrival.sequence() > position.last + 1) {
            var cause = position.parked ? "Behind" : "Gap";
            store.park(arrival, cause, "number " + (position.last + 1) + " comes first");
            counted(arrival, cause);
            position.parked = true;
        } else {
            handlers.apply(arrival.fact());
            position.last = arrival.sequence();
            if (position.parked) goOn(arrival.of(), position, bad);
        }
    }

    /** Stops before the bad one, for whose failure all would be undone. */
    private void goOn(Key key, Position position, Successor bad) {
        for (var next = store.parked(key, position.last + 1);
                next.isPresent();
                next = store.parked(key, position.last + 1)) {
            if (bad != null && bad.arrival.sequence() == position.last + 1) break;
            succeed(next.get());
            position.last++;
        }
        store.release(key, position.last);
        position.parked = store.anyParked(key);
    }

    private void succeed(Arrival parked) {
        try {
            handlers.apply(parked.fact());
        } catch (RuntimeException e) {
            throw new Successor(parked, e);
        }
    }

    private void counted(Arrival arrival, String cause) {
        meters.counter("twoway.inbox.parked", "topic", arrival.topic(), "cause", cause)
                .increment();
        LOG.warnf("parked %s %s number %d: %s", arrival.topic(), arrival.key(), arrival.sequence(), cause);
    }

    /** The failure, if it is the arrival's own; causes that pass are waited for and tried again. */
    private RuntimeException attempt(Arrival arrival, Consumer<Arrival> act) throws InterruptedException {
        for (var wait = FIRST_WAIT; ; wait = longer(wait)) {
            mustGoOn();
            try {
                act.accept(arrival);
                return null;
            } catch (RuntimeException e) {
                mustGoOn();
                if (!PassingCause.of(e)) return e;
                LOG.warnf("%s %s waits: %s", arrival.topic(), arrival.key(), Causes.of(e));
                waited = System.nanoTime();
                pause(wait);
            }
        }
    }

    private void mustGoOn() {
        if (stopping) throw new Stopping();
    }

    /** Overridden where time is simulated. */
    void pause(Duration wait) throws InterruptedException {
        Thread.sleep(wait);
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
