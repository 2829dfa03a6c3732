package twoway.matching.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.BytesRef;

/** Compares the vectors of all documents that a query lets through and keeps the closest. */
final class ClosestParts extends SimpleCollector {

    /**
     * A part that is close.
     *
     * @param entry the id of the entry it is a part of: equal texts are equally close, and the number of a document tells
     *     only when it was written
     */
    record Close(BytesRef entry, float score) {}

    private static final Comparator<Close> WORST_FIRST =
            Comparator.comparing(Close::score).thenComparing(Close::entry, Comparator.reverseOrder());

    private final String field;
    private final float[] target;
    private final int most;
    private final PriorityQueue<Close> closest;

    private SortedDocValues entries;
    private VectorScorer scorer;
    private DocIdSetIterator vectors;

    private ClosestParts(String field, float[] target, int most) {
        this.field = field;
        this.target = target;
        this.most = most;
        this.closest = new PriorityQueue<>(WORST_FIRST);
    }

    /** The closest of what the query lets through, the closest first. */
    static List<Close> of(IndexSearcher searcher, Query query, String field, float[] target, int most)
            throws IOException {
        return searcher.search(query, new CollectorManager<ClosestParts, List<Close>>() {
            @Override
            public ClosestParts newCollector() {
                return new ClosestParts(field, target, most);
            }

            @Override
            public List<Close> reduce(Collection<ClosestParts> collected) {
                return collected.stream()
                        .flatMap(each -> each.closest.stream())
                        .sorted(WORST_FIRST.reversed())
                        .limit(most)
                        .toList();
            }
        });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        entries = DocValues.getSorted(leaf.reader(), TextIndex.ID);
        var values = leaf.reader().getFloatVectorValues(field);
        scorer = values == null ? null : values.scorer(target);
        vectors = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    @Override
    public void collect(int document) throws IOException {
        if (vectors.docID() < document) vectors.advance(document);
        if (vectors.docID() != document) return;
        var score = scorer.score();
        if (closest.size() == most && closest.peek().score() > score) return;
        closest.add(new Close(entry(document), score));
        if (closest.size() > most) closest.poll();
    }

    private BytesRef entry(int document) throws IOException {
        if (!entries.advanceExact(document)) throw new IllegalStateException("a part of no entry");
        return BytesRef.deepCopyOf(entries.lookupOrd(entries.ordValue()));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
