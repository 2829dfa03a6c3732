package twoway.measure.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import twoway.matching.retrieval.Language;

/** Lucene as it comes: BM25 (k1 = 1.2, b = 0.75) of whole texts, every word of the query as it stands. */
final class PlainWords implements Ranker, Closeable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final QueryBuilder queries;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param texts by their ids */
    PlainWords(Language language, Map<String, String> texts) throws IOException {
        var analyzer = language.analyzer();
        queries = new QueryBuilder(analyzer);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var each : texts.entrySet()) {
                var document = new Document();
                document.add(new StringField(ID, each.getKey(), Field.Store.YES));
                document.add(new TextField(TEXT, each.getValue(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public List<String> find(String text) throws IOException {
        var query = queries.createBooleanQuery(TEXT, text);
        if (query == null) return List.of();
        var found = new ArrayList<String>();
        for (var each : searcher.search(query, Run.DEPTH).scoreDocs)
            found.add(searcher.storedFields().document(each.doc).get(ID));
        return found;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
