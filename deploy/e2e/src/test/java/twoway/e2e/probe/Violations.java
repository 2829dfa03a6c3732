package twoway.e2e.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found to be wrong, grouped so that one fault is told once however many probes have met it. */
final class Violations {
    private static final int SHOWN = 3;

    private final Map<String, List<String>> found = new TreeMap<>();

    synchronized void add(Wrong wrong, String where, String what) {
        found.computeIfAbsent(wrong + ": " + where + " " + wrong.says(), key -> new ArrayList<>())
                .add(what);
    }

    /** Different faults, not probes. */
    synchronized int count() {
        return found.size();
    }

    synchronized boolean has(Wrong wrong, String where) {
        return found.keySet().stream().anyMatch(key -> key.startsWith(wrong + ": " + where));
    }

    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder();
        found.forEach((key, times) -> {
            text.append(key).append(" (").append(times.size()).append("x)\n");
            times.stream()
                    .distinct()
                    .limit(SHOWN)
                    .forEach(each -> text.append("    ").append(each).append('\n'));
        });
        return text.toString();
    }
}
