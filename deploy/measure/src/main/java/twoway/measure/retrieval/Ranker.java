package twoway.measure.retrieval;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the ids of texts for a text, the best first. */
interface Ranker {

    /** How far down each list counts where some are joined, and what a rank is worth there: 1 / (60 + rank). */
    int JOINED = 200;

    int RANK = 60;

    List<String> find(String text) throws IOException;

    /** Reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009); of equally good ones that of the earlier list. */
    static Ranker joined(List<Ranker> rankers) {
        return text -> {
            var scores = new LinkedHashMap<String, Double>();
            for (var ranker : rankers) {
                int rank = 0;
                for (var id : ranker.find(text).stream().limit(JOINED).toList())
                    scores.merge(id, 1.0 / (RANK + ++rank), Double::sum);
            }
            return scores.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
        };
    }
}
