package twoway.matching.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds entries for a text by two lists, BM25 over words (k1 = 1.2, b = 0.75) and cosine over vectors, each of the
 * language of the text, and joins them by reciprocal rank: an entry scores Σ 1 / (60 + rank). Source: Cormack, Clarke,
 * Büttcher, Reciprocal Rank Fusion, SIGIR 2009. Ties go to the smaller id, so the same index gives the same list.
 */
public final class Retrieval {

    private static final int K = 60;

    /** How far down each list counts. */
    private static final int DEPTH = 1_000;

    /** What is said to be similar in meaning: the closest so many. */
    private static final int SIMILAR = 200;

    /** Several parts of one entry may be close; the closest stands for it. */
    private static final int PARTS = 5 * DEPTH;

    /** More different words than this no search needs. */
    private static final int MOST_TERMS = 1_000;

    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(TextIndex.ID, SortField.Type.STRING));

    private final Meaning meaning;

    public Retrieval(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * What was found, on one state of the index.
     *
     * @param ready how many of the texts have their vectors, {@code of} how many
     */
    public record Found(List<Hit> hits, int ready, int of) {}

    public Found find(TextIndex index, Wanted wanted) throws IOException {
        return index.read(searcher -> {
            var terms = terms(wanted);
            var lists = lists(searcher, wanted, terms);
            var similar =
                    lists.byMeaning().map(close -> close.stream().limit(SIMILAR).collect(Collectors.toSet()));
            var telling = new Telling(searcher, wanted.language(), terms.keySet());
            var hits = new ArrayList<Hit>();
            for (var id : lists.joined(wanted.limit())) {
                hits.add(
                        telling.hit(id, similar.map(close -> close.contains(id)).orElse(null)));
            }
            return new Found(
                    hits, vectors(searcher), searcher.count(new TermQuery(new Term(TextIndex.KIND, TextIndex.PART))));
        });
    }

    /** The same ids in the same order, without what made them stand there. */
    public List<UUID> ranked(TextIndex index, Wanted wanted) throws IOException {
        return index.read(searcher -> lists(searcher, wanted, terms(wanted)).joined(wanted.limit()));
    }

    private record Lists(Set<UUID> byWords, Optional<Set<UUID>> byMeaning) {

        List<UUID> joined(int limit) {
            return fused(List.of(byWords, byMeaning.orElse(Set.of()))).stream()
                    .limit(limit)
                    .toList();
        }
    }

    private Lists lists(IndexSearcher searcher, Wanted wanted, Map<String, Integer> terms) throws IOException {
        return new Lists(byWords(searcher, wanted, terms), byMeaning(searcher, wanted));
    }

    /** Every entry of the lists, best first; of equally good ones that of the earlier list. */
    static List<UUID> fused(List<? extends Iterable<UUID>> lists) {
        var scores = new LinkedHashMap<UUID, Double>();
        for (var list : lists) {
            int rank = 0;
            for (var id : list) scores.merge(id, 1.0 / (K + ++rank), Double::sum);
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words looked for and how often the text has them. */
    private static Map<String, Integer> terms(Wanted wanted) {
        var terms = new LinkedHashMap<String, Integer>();
        for (var token : Terms.of(wanted.language(), wanted.text())) {
            if (terms.size() < MOST_TERMS || terms.containsKey(token.term()))
                terms.merge(token.term(), 1, Integer::sum);
        }
        return terms;
    }

    private static Set<UUID> byWords(IndexSearcher searcher, Wanted wanted, Map<String, Integer> terms)
            throws IOException {
        if (terms.isEmpty()) return Set.of();
        var words = new BooleanQuery.Builder();
        terms.forEach((term, times) -> {
            var query = new TermQuery(new Term(wanted.language().words(), term));
            words.add(times == 1 ? query : new BoostQuery(query, times), Occur.SHOULD);
        });
        var all = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
        labelled(all, wanted);
        var found = new LinkedHashSet<UUID>();
        for (var each : searcher.search(all.build(), DEPTH, BEST).scoreDocs) found.add(id(searcher, each.doc));
        return found;
    }

    /** Empty if the text was compared with none: there are no vectors, or there was no time. */
    private Optional<Set<UUID>> byMeaning(IndexSearcher searcher, Wanted wanted) throws IOException {
        var field = new FieldExistsQuery(wanted.language().vector());
        // As long as there is nothing to compare with, no model is loaded for it.
        if (searcher.count(field) == 0) return Optional.empty();
        var target = meaning.ofQuery(wanted.language(), wanted.text());
        if (target.isEmpty()) return Optional.empty();
        var all = new BooleanQuery.Builder().add(field, Occur.FILTER);
        labelled(all, wanted);
        var found = new LinkedHashSet<UUID>();
        var closest = ClosestParts.of(searcher, all.build(), wanted.language().vector(), target.get(), PARTS);
        for (var each : closest)
            if (found.size() < DEPTH) found.add(UUID.fromString(each.entry().utf8ToString()));
        return Optional.of(found);
    }

    private static void labelled(BooleanQuery.Builder query, Wanted wanted) {
        for (var any : wanted.labels()) {
            query.add(
                    new TermInSetQuery(
                            TextIndex.LABEL, any.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
    }

    private static UUID id(IndexSearcher searcher, int document) throws IOException {
        return UUID.fromString(
                searcher.storedFields().document(document, Set.of(TextIndex.ID)).get(TextIndex.ID));
    }

    private static int vectors(IndexSearcher searcher) throws IOException {
        int ready = 0;
        for (var language : Language.values()) ready += searcher.count(new FieldExistsQuery(language.vector()));
        return ready;
    }
}
