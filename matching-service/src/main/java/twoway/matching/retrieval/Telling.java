package twoway.matching.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Tells of an entry that was found what made it stand there, from the same state of the index. */
final class Telling {

    /** More parts of one entry than this are not looked at for a snippet. */
    private static final int PARTS = 100;

    private final IndexSearcher searcher;
    private final Language language;
    private final Snippets snippets;
    private final Set<String> concepts;

    Telling(IndexSearcher searcher, Language language, Search search) throws IOException {
        this.searcher = searcher;
        this.language = language;
        this.snippets = new Snippets(
                language, weights(searcher, language, search.focus().terms()));
        this.concepts = search.concepts().keySet();
    }

    /** What a search says it is worth, times what BM25 gives to a word that stands in few entries: idf, ln(1 + (N - n + ½) / (n + ½)). */
    private static Map<String, Double> weights(IndexSearcher searcher, Language language, Map<String, Float> terms)
            throws IOException {
        var all = Math.max(1, searcher.getIndexReader().getDocCount(language.words()));
        var weights = new HashMap<String, Double>();
        for (var term : terms.entrySet()) {
            int having = searcher.getIndexReader().docFreq(new Term(language.words(), term.getKey()));
            if (having > 0)
                weights.put(term.getKey(), term.getValue() * Math.log(1 + (all - having + 0.5) / (having + 0.5)));
        }
        return weights;
    }

    Hit hit(UUID id, Boolean similarMeaning) throws IOException {
        var documents = documents(id);
        var whole = documents.getFirst();
        var texts = documents.stream()
                .filter(each -> language.name().equals(each.get(TextIndex.LANGUAGE)))
                .map(each -> each.get(TextIndex.TEXT))
                .toList();
        var words = snippets.words(Stream.concat(Stream.of(whole.getValues(language.heading())), texts.stream())
                .toList());
        return new Hit(id, whole.get(TextIndex.CARD), words, shared(documents), similarMeaning, snippet(texts));
    }

    /** In whatever language the entry names them. */
    private List<String> shared(List<Document> documents) {
        var named = new HashSet<String>();
        for (var document : documents) {
            for (var each : Language.values())
                for (var heading : document.getValues(each.heading()))
                    named.addAll(Concepts.of(heading).keySet());
            for (var text : document.getValues(TextIndex.TEXT))
                named.addAll(Concepts.of(text).keySet());
        }
        return concepts.stream().filter(named::contains).toList();
    }

    private String snippet(List<String> texts) {
        return texts.stream()
                .map(snippets::cut)
                .max(Comparator.comparingDouble(Snippets.Cut::weight))
                .map(Snippets.Cut::text)
                .orElse(null);
    }

    /** The whole comes first, as it was put. */
    private List<Document> documents(UUID id) throws IOException {
        var documents = new ArrayList<Document>();
        for (var each : searcher.search(new TermQuery(TextIndex.term(id)), PARTS).scoreDocs) {
            documents.add(searcher.storedFields().document(each.doc));
        }
        return documents;
    }
}
