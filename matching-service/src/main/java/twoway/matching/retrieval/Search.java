package twoway.matching.retrieval;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/**
 * One search on one state of the index.
 *
 * @param concepts that the text names, with how often
 * @param byMeaning empty if the text was compared with none of its language
 * @param across the same for the other language, by what the concepts are called there
 */
record Search(
        Focus focus,
        Map<String, Float> concepts,
        Map<UUID, Float> byWords,
        Optional<Map<UUID, Float>> byMeaning,
        Map<UUID, Float> byConcepts,
        Optional<Map<UUID, Float>> across) {

    /** What is said to be similar in meaning: the closest so many. */
    private static final int SIMILAR = 200;

    /** What goes through the vocabulary has lost what the vocabulary does not name. */
    private static final double THROUGH_VOCABULARY = 0.5;

    static Search of(IndexSearcher searcher, Meaning meaning, Wanted wanted) throws IOException {
        var language = wanted.language();
        var focus = Focus.of(searcher.getIndexReader(), language, wanted.text());
        var concepts = Concepts.of(focus.text());
        var lists = new Lists(searcher, meaning, wanted);
        return new Search(
                focus,
                concepts,
                lists.byWords(language.words(), focus.terms()),
                lists.byMeaning(language, focus.text()),
                lists.byWords(Concepts.FIELD, concepts),
                lists.byMeaning(language.other(), Concepts.said(concepts.keySet(), language.other())));
    }

    List<UUID> ranked(int limit) {
        var sums = new Sums();
        sums.add(byWords, 1);
        sums.addAboveLast(byMeaning.orElse(Map.of()), 1);
        sums.add(byConcepts, THROUGH_VOCABULARY);
        sums.addAboveLast(across.orElse(Map.of()), THROUGH_VOCABULARY);
        return sums.ranked().stream().limit(limit).toList();
    }

    /** Empty if no meanings were compared. */
    Optional<Set<UUID>> similar() {
        if (byMeaning.isEmpty() && across.isEmpty()) return Optional.empty();
        var similar = new HashSet<UUID>();
        Stream.of(byMeaning, across)
                .flatMap(Optional::stream)
                .forEach(list -> list.keySet().stream().limit(SIMILAR).forEach(similar::add));
        return Optional.of(similar);
    }
}
