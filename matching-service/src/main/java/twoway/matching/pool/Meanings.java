package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import twoway.matching.retrieval.Embedder;
import twoway.matching.retrieval.Language;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Senses;

/** Understands what somebody would publish while he waits for it. */
@ApplicationScoped
public class Meanings {

    private final Embedder embedder;

    Meanings(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Outside of any transaction; where it cannot be understood, or not now, it is compared without its meaning. */
    public void understand(PooledPosting unpublished) {
        var passages = unpublished.understandable();
        if (passages.isEmpty()) return;
        embedder.ofAll(passages).ifPresent(vectors -> {
            var kept = new HashMap<String, float[]>();
            for (int i = 0; i < vectors.size(); i++) kept.put(passages.get(i).hash(), vectors.get(i));
            unpublished.understood(meant(passages, kept));
        });
    }

    /**
     * The concepts closest to a text, all of its passages together.
     *
     * @param vectors by hash; a passage that has none is left out
     */
    static List<String> meant(List<Passage> passages, Map<String, float[]> vectors) {
        return Senses.of(passages.stream()
                .filter(each -> vectors.containsKey(each.hash()))
                .collect(Collectors.groupingBy(
                        Passage::language,
                        () -> new EnumMap<>(Language.class),
                        Collectors.mapping(each -> vectors.get(each.hash()), Collectors.toList()))));
    }
}
