package twoway.matching.retrieval;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * Vectors are kept without a graph: all of them are compared. That is exact, gives the same order however the index came
 * about, and costs a few milliseconds for some ten thousand texts.
 */
final class ExactVectors extends Lucene104Codec {

    private static final KnnVectorsFormat NO_GRAPH = new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
            null,
            Integer.MAX_VALUE);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return NO_GRAPH;
    }
}
