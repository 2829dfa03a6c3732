package twoway.load.check;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far the readers are behind the writers. */
public final class Lag {
    /** Times the patience: for a reader that still reads, if slowly. */
    private static final int LONGEST = 2;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final StateReader reader;
    private final Map<String, java.util.List<String>> consumed = Consumed.topics();

    public Lag(StateReader reader) {
        this.reader = reader;
    }

    /**
     * Waits until everything is sent and applied, as long as something still moves: a slow machine is not a loss. A batch
     * is one transaction, so while it runs nothing seems to move; therefore a reader that has not read all is waited for.
     *
     * @param patience from the last thing that moved
     * @param poisoned streams that will never be
     * @return what is missing when nothing moves any more
     */
    public Optional<String> awaitNone(Duration patience, Set<StreamKey> poisoned) {
        long begun = System.nanoTime();
        long last = begun;
        long moved = -1;
        while (true) {
            Optional<String> missing = missing(poisoned);
            if (missing.isEmpty()) {
                return missing;
            }
            long done = reader.done();
            boolean late = System.nanoTime() - last > patience.toNanos();
            if (done != moved || late && stillReading(begun, patience)) {
                moved = done;
                last = System.nanoTime();
            } else if (late) {
                return missing;
            }
            pause();
        }
    }

    private boolean stillReading(long begun, Duration patience) {
        return System.nanoTime() - begun < patience.multipliedBy(LONGEST).toNanos()
                && consumed.keySet().stream()
                        .filter(service -> !consumed.get(service).isEmpty())
                        .anyMatch(service -> reader.records().isBehind("twoway-" + service));
    }

    /** The first thing that is not done. What is applied causes new events, so what is written is looked at last. */
    private Optional<String> missing(Set<StreamKey> poisoned) {
        Map<StreamKey, Long> positions = reader.positions();
        Map<StreamKey, Long> numbers = reader.numbers();
        long pending = reader.pending();
        if (pending > 0) {
            return Optional.of(pending + " events are not stamped as sent");
        }
        for (Map.Entry<StreamKey, Long> written : numbers.entrySet()) {
            for (String service : consumed.keySet()) {
                StreamKey read = new StreamKey(
                        service, written.getKey().topic(), written.getKey().key());
                long applied = positions.getOrDefault(read, 0L);
                if (consumed.get(service).contains(read.topic())
                        && applied != written.getValue()
                        && !poisoned.contains(read)) {
                    return Optional.of("%s-service has applied %s up to %d of %d"
                            .formatted(service, read.topic() + " " + read.key(), applied, written.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
