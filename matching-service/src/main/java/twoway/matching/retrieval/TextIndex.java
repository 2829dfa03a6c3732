package twoway.matching.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * An index of texts by words, by concepts and by vectors in a folder of its own. It is derived and may be thrown away at any time.
 *
 * <p>An entry is one document with all its words, so that BM25 weighs the whole, and one for each of its parts, with the
 * part's vector; they are replaced together. A reader sees a state between two {@link #show() shows}, never a torn one.
 */
public final class TextIndex implements Closeable {

    static final String ID = "id";
    static final String CARD = "card";
    static final String LABEL = "label";
    static final String TEXT = "text";
    static final String KIND = "kind";
    static final String WHOLE = "whole";
    static final String PART = "part";
    static final String LANGUAGE = "language";

    private final FSDirectory directory;
    private final TieredMergePolicy merging = new TieredMergePolicy();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public TextIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        var analyzers = new HashMap<String, Analyzer>();
        for (var language : Language.values()) analyzers.put(language.words(), language.analyzer());
        analyzers.put(Concepts.FIELD, new WhitespaceAnalyzer());
        var settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(new StandardAnalyzer(), analyzers));
        settings.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        settings.setCodec(new ExactVectors());
        settings.setMergePolicy(merging);
        writer = new IndexWriter(directory, settings);
        searchers = new SearcherManager(writer, null);
    }

    public void put(Entry entry) throws IOException {
        writer.updateDocuments(term(entry.id()), documents(entry));
    }

    public void remove(UUID id) throws IOException {
        writer.deleteDocuments(term(id));
    }

    /** From here on, searches see what was put and removed. */
    public void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Forgets what was replaced: until then it still counts in the weights of words. Where more than some percent was, all
     * the rest is written anew, so not after every change.
     *
     * @param tolerated percent of a part of the index; with 0, words weigh as they would in an index built anew
     */
    public void tidy(double tolerated) throws IOException {
        if (!writer.hasDeletions()) return;
        merging.setForceMergeDeletesPctAllowed(tolerated);
        writer.forceMergeDeletes();
        show();
    }

    /** Something is done on one state of the index, whatever is put meanwhile. */
    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    static Term term(UUID id) {
        return new Term(ID, id.toString());
    }

    private static List<Document> documents(Entry entry) {
        var documents = new ArrayList<Document>();
        var whole = labelled(entry, WHOLE);
        whole.add(new StoredField(CARD, entry.card()));
        for (var heading : entry.heading()) {
            whole.add(new StoredField(heading.language().heading(), heading.text()));
            words(whole, heading);
        }
        for (var part : entry.parts()) words(whole, part.passage());
        documents.add(whole);
        for (var part : entry.parts()) documents.add(document(entry, part));
        return documents;
    }

    private static void words(Document whole, Passage passage) {
        whole.add(new TextField(passage.language().words(), passage.text(), Field.Store.NO));
        Concepts.of(passage.text()).forEach((id, times) -> {
            for (int i = 0; i < times; i++) whole.add(new TextField(Concepts.FIELD, id, Field.Store.NO));
        });
    }

    private static Document document(Entry entry, Entry.Part part) {
        var language = part.passage().language();
        var document = labelled(entry, PART);
        document.add(new StoredField(TEXT, part.passage().text()));
        document.add(new StringField(LANGUAGE, language.name(), Field.Store.YES));
        if (part.vector() != null) {
            document.add(
                    new KnnFloatVectorField(language.vector(), part.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    private static Document labelled(Entry entry, String kind) {
        var document = new Document();
        document.add(new StringField(ID, entry.id().toString(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id().toString())));
        document.add(new StringField(KIND, kind, Field.Store.NO));
        for (var label : entry.labels()) document.add(new StringField(LABEL, label, Field.Store.NO));
        return document;
    }
}
