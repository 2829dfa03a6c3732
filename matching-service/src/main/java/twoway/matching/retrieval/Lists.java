package twoway.matching.retrieval;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The lists of one search on one state of the index, each with its scores, the best first. */
final class Lists {

    /** How far down each list counts. */
    private static final int DEPTH = 1_000;

    /** Several parts of one entry may be close; the closest stands for it. */
    private static final int PARTS = 5 * DEPTH;

    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(TextIndex.ID, SortField.Type.STRING));

    private final IndexSearcher searcher;
    private final Meaning meaning;
    private final Wanted wanted;

    Lists(IndexSearcher searcher, Meaning meaning, Wanted wanted) {
        this.searcher = searcher;
        this.meaning = meaning;
        this.wanted = wanted;
    }

    /** BM25 (k1 = 1.2, b = 0.75), each word of the field with its weight. */
    Map<UUID, Float> byWords(String field, Map<String, Float> words) throws IOException {
        if (words.isEmpty()) return Map.of();
        var any = new BooleanQuery.Builder();
        words.forEach((word, weight) ->
                any.add(new BoostQuery(new TermQuery(new Term(field, word)), weight), Occur.SHOULD));
        var all = labelled(new BooleanQuery.Builder().add(any.build(), Occur.MUST));
        var found = new LinkedHashMap<UUID, Float>();
        for (var each : searcher.search(all, DEPTH, BEST).scoreDocs)
            found.put(id(each.doc), (Float) ((FieldDoc) each).fields[0]);
        return found;
    }

    /** Cosine of vectors. Empty if the text was compared with none: there are no vectors, or there was no time. */
    Optional<Map<UUID, Float>> byMeaning(Language language, String text) throws IOException {
        if (text.isEmpty()) return Optional.empty();
        var field = new FieldExistsQuery(language.vector());
        // As long as there is nothing to compare with, no model is loaded for it.
        if (searcher.count(field) == 0) return Optional.empty();
        var target = meaning.ofQuery(language, text);
        if (target.isEmpty()) return Optional.empty();
        var all = labelled(new BooleanQuery.Builder().add(field, Occur.FILTER));
        var found = new LinkedHashMap<UUID, Float>();
        for (var each : ClosestParts.of(searcher, all, language.vector(), target.get(), PARTS))
            if (found.size() < DEPTH)
                found.putIfAbsent(UUID.fromString(each.entry().utf8ToString()), each.score());
        return Optional.of(found);
    }

    private BooleanQuery labelled(BooleanQuery.Builder query) {
        for (var any : wanted.labels()) {
            query.add(
                    new TermInSetQuery(
                            TextIndex.LABEL, any.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        return without(wanted.without(), query);
    }

    static BooleanQuery without(Set<UUID> entries, BooleanQuery.Builder query) {
        if (!entries.isEmpty()) {
            var ids = entries.stream().map(id -> new BytesRef(id.toString())).toList();
            query.add(new TermInSetQuery(TextIndex.ID, ids), Occur.MUST_NOT);
        }
        return query.build();
    }

    private UUID id(int document) throws IOException {
        return UUID.fromString(
                searcher.storedFields().document(document, Set.of(TextIndex.ID)).get(TextIndex.ID));
    }
}
