package twoway.load.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import twoway.load.stand.Stand;

/** From the commit in enterprise-service to the effect in matching-service, in the slices of time in which a case was at work. */
final class Latency {
    private static final String WRITTEN =
            "select topic, key, sequence, extract(epoch from occurred_at) * 1000 from event where occurred_at >="
                    + " to_timestamp(%d / 1000.0)";
    private static final String APPLIED =
            "select topic, key, was, came, extract(epoch from at) * 1000 from harness.applied";
    private static final String READ = "select distinct topic from consumer_position";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final TreeMap<Long, String> slices = new TreeMap<>();

    /** From now on until the next one. */
    void slice(String name) {
        slices.put(System.currentTimeMillis(), name);
    }

    /**
     * Milliseconds of every event by the slice in which it was written; topics that matching-service does not read and keys
     * that stood still on purpose are left out.
     * Waits until everything that was written in a slice has been applied: the slowest are those that count.
     */
    Map<String, List<Double>> awaitApplied(Stand stand, Set<String> parkedKeys, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Map<String, List<Double>> found = new TreeMap<>();
            boolean complete = read(stand, parkedKeys, found);
            if (complete || System.nanoTime() > deadline) {
                return found;
            }
            pause();
        }
    }

    private boolean read(Stand stand, Set<String> parkedKeys, Map<String, List<Double>> found) {
        Map<String, Double> applied = applied(stand);
        Set<String> topics = Set.copyOf(stand.query("matching", READ, row -> row.getString(1)));
        boolean[] complete = {true};
        stand.query("enterprise", WRITTEN.formatted(slices.firstKey()), row -> {
            double written = row.getDouble(4);
            Map.Entry<Long, String> slice = slices.floorEntry((long) written);
            boolean isRead = topics.contains(row.getString(1));
            if (slice != null && isRead && !parkedKeys.contains(row.getString(2))) {
                Double came = applied.get(row.getString(1) + " " + row.getString(2) + " " + row.getLong(3));
                complete[0] &= came != null;
                found.computeIfAbsent(slice.getValue(), name -> new ArrayList<>())
                        .add(came == null ? Double.MAX_VALUE : came - written);
            }
            return null;
        });
        return complete[0];
    }

    private static Map<String, Double> applied(Stand stand) {
        Map<String, Double> applied = new HashMap<>();
        stand.query("matching", APPLIED, row -> {
            for (long number = row.getLong(3) + 1; number <= row.getLong(4); number++) {
                applied.put(row.getString(1) + " " + row.getString(2) + " " + number, row.getDouble(5));
            }
            return null;
        });
        return applied;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one that 99 of 100 stay below. */
    static double p99(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.99) - 1));
    }
}
