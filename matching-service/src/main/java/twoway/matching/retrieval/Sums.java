package twoway.matching.retrieval;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Joins lists by their scores, each as a share of what the best of its list has. Scores say more than ranks where one entry
 * stands out. Source: Bruch, Gai, Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, TOIS 2023.
 */
final class Sums {

    private final Map<UUID, Double> sums = new LinkedHashMap<>();

    /** A list whose scores begin at nothing. */
    void add(Map<UUID, Float> list, double weight) {
        add(list, weight, 0);
    }

    /** A list whose scores say only which is the better one: its last gets nothing. */
    void addAboveLast(Map<UUID, Float> list, double weight) {
        add(list, weight, list.isEmpty() ? 0 : Collections.min(list.values()));
    }

    private void add(Map<UUID, Float> list, double weight, float nothing) {
        if (list.isEmpty()) return;
        double best = Collections.max(list.values()) - nothing;
        list.forEach((id, score) -> sums.merge(id, best > 0 ? weight * (score - nothing) / best : weight, Double::sum));
    }

    /**
     * The best first; of equally good ones that of the earlier list, in its order. So the only entry with a word comes before
     * the closest in meaning, also as long as its own meaning is not known.
     */
    List<UUID> ranked() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
