package twoway.load.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import twoway.load.check.Lag;
import twoway.load.check.StateReader;
import twoway.load.check.StreamKey;
import twoway.load.history.History;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.stand.Stand;
import twoway.load.work.Load;
import twoway.load.work.Size;

/** What a case has at hand while it does its harm, and where it writes down what it did. */
public final class Trial {
    private final Stand stand;
    private final Load load;
    private final History history;
    private final RandomGenerator random;
    private final Size size;
    private final int operations;
    private final Duration patience;
    private final Leftovers leftovers;
    private final AtomicInteger injected = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private volatile Duration recovery = Duration.ZERO;
    private final Map<String, Number> figures = new TreeMap<>();

    public Trial(Stand stand, Load load, History history, Leftovers leftovers, Plan plan) {
        this.stand = stand;
        this.load = load;
        this.history = history;
        this.random = plan.random();
        this.size = plan.size();
        this.operations = plan.operations();
        this.patience = plan.patience();
        this.leftovers = leftovers;
    }

    /**
     * How much is to be done, and by which dice.
     *
     * @param patience how long to wait for what may never come
     */
    public record Plan(RandomGenerator random, Size size, int operations, Duration patience) {}

    public Stand stand() {
        return stand;
    }

    public Load load() {
        return load;
    }

    public History history() {
        return history;
    }

    /** Seeded for this case: the same seed draws the same harm. */
    public RandomGenerator random() {
        return random;
    }

    public Size size() {
        return size;
    }

    /** How many writes the clients do at least meanwhile. */
    public int operations() {
        return operations;
    }

    /** How long to wait for what may never come. */
    public Duration patience() {
        return patience;
    }

    /** From the end of harm and load until everything was sent and applied; known when the case is checked. */
    public Duration recovery() {
        return recovery;
    }

    public void recovered(Duration time) {
        recovery = time;
    }

    /** Counts one injection and writes it down. */
    public void injected(String what, String target) {
        injected.incrementAndGet();
        history.write(Line.of(Kind.INJECT, target, what));
    }

    /** The same for a SIGKILL. */
    public void killed(String target) {
        kills.incrementAndGet();
        injected("SIGKILL", target);
    }

    public void healed(String target) {
        history.write(Line.of(Kind.HEAL, target, null));
    }

    /** From here on exactly this key is expected to be parked by the service, and to stay so. */
    public void expectParked(String service, String topic, String key) {
        leftovers.parked(new StreamKey(service, topic, key));
    }

    /** This record on a topic is our own doing: no service has committed it. */
    public void sentByUs(String topic, int partition, long offset) {
        leftovers.sent(topic, partition, offset);
    }

    /** Waits until everything is sent and applied; answers what is missing if that does not come. */
    public Optional<String> awaitQuiet(Duration patience) {
        return new Lag(new StateReader(stand)).awaitNone(patience, leftovers.poisoned());
    }

    /** A measured value for the report. */
    public synchronized void figure(String name, Number value) {
        figures.put(name, value);
    }

    /** A measured value of which the largest counts. */
    public synchronized void slowest(String name, long millis) {
        figures.merge(name, millis, (one, other) -> Math.max(one.longValue(), other.longValue()));
    }

    public synchronized Map<String, Number> figures() {
        return new TreeMap<>(figures);
    }

    public int injections() {
        return injected.get();
    }

    public int kills() {
        return kills.get();
    }
}
