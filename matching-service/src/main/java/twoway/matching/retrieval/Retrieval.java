package twoway.matching.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds entries for what a text is about ({@link Focus}), by its words and by its meaning among texts of its language, and
 * by the concepts of the vocabulary ({@link Concepts}) among those of both. An entry scores the sum of its shares of the
 * best in each list ({@link Sums}), half of it where the vocabulary stands between. Ties go to the earlier list, then to the
 * smaller id, so the same index gives the same list.
 */
public final class Retrieval {

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
            var search = Search.of(searcher, meaning, wanted);
            var similar = search.similar();
            var telling = new Telling(searcher, wanted.language(), search);
            var hits = new ArrayList<Hit>();
            for (var id : search.ranked(wanted.limit()))
                hits.add(
                        telling.hit(id, similar.map(close -> close.contains(id)).orElse(null)));
            var parts = new TermQuery(new Term(TextIndex.KIND, TextIndex.PART));
            return new Found(hits, vectors(searcher, wanted), count(searcher, parts, wanted));
        });
    }

    /** The same ids in the same order, without what made them stand there. */
    public List<UUID> ranked(TextIndex index, Wanted wanted) throws IOException {
        return index.read(searcher -> Search.of(searcher, meaning, wanted).ranked(wanted.limit()));
    }

    private static int vectors(IndexSearcher searcher, Wanted wanted) throws IOException {
        int ready = 0;
        for (var language : Language.values()) {
            ready += count(searcher, new FieldExistsQuery(language.vector()), wanted);
        }
        return ready;
    }

    private static int count(IndexSearcher searcher, Query some, Wanted wanted) throws IOException {
        if (wanted.without().isEmpty()) return searcher.count(some);
        return searcher.count(
                Lists.without(wanted.without(), new BooleanQuery.Builder().add(some, BooleanClause.Occur.FILTER)));
    }
}
