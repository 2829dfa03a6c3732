package twoway.load.fault;

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

    private final TreeMap<Long, String> slices = new TreeMap<>();

    /** From now on until the next one. */
    void slice(String name) {
        slices.put(System.currentTimeMillis(), name);
    }

    /** Milliseconds of every event by the slice in which it was written; keys that stood still on purpose are left out. */
    Map<String, List<Double>> read(Stand stand, Set<String> parkedKeys) {
        Map<String, Double> applied = new HashMap<>();
        stand.query("matching", APPLIED, row -> {
            for (long number = row.getLong(3) + 1; number <= row.getLong(4); number++) {
                applied.put(row.getString(1) + " " + row.getString(2) + " " + number, row.getDouble(5));
            }
            return null;
        });
        Map<String, List<Double>> found = new TreeMap<>();
        stand.query("enterprise", WRITTEN.formatted(slices.firstKey()), row -> {
            double written = row.getDouble(4);
            Double came = applied.get(row.getString(1) + " " + row.getString(2) + " " + row.getLong(3));
            Map.Entry<Long, String> slice = slices.floorEntry((long) written);
            if (came != null && slice != null && !parkedKeys.contains(row.getString(2))) {
                found.computeIfAbsent(slice.getValue(), name -> new ArrayList<>())
                        .add(came - written);
            }
            return null;
        });
        return found;
    }

    /** The one that 99 of 100 stay below. */
    static double p99(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * 0.99) - 1));
    }
}
