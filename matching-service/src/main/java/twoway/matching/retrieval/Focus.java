package twoway.matching.retrieval;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What a text that looks for something is about. Much of it says only that somebody asks, who, and within which programme;
 * a model that reads it as a whole takes that for its meaning. So words count as much as they are rare among those who
 * ask, and the model is given the phrases that are left when the words of asking are cut.
 *
 * <p>A word is one of asking if firms use it less than half as often as those who ask: <i>(f + ε) / (a + ε) &lt; ½</i>,
 * where a is the share of public notices that use it, f the share of entries in the index, and ε = 1 %, since what one in
 * a hundred does is chance. Few entries know little of f, so a hundred that would use words as notices do are added to
 * them: in a small index nearly every word stays.
 *
 * @param terms how much each word counts: how often it stands there, times its {@linkplain AskingWords#rarity rarity}
 * @param text for the model
 */
record Focus(Map<String, Float> terms, String text) {

    private static final double CHANCE = 0.01;
    private static final double LESS = 0.5;
    private static final int ADDED = 100;

    /** More different words than this no search needs. */
    private static final int MOST_TERMS = 1_000;

    static Focus of(IndexReader index, Language language, String text) throws IOException {
        var asking = AskingWords.of(language);
        var terms = new LinkedHashMap<String, Float>();
        var phrases = new Phrases(text);
        for (var token : Terms.of(language, text)) {
            var term = token.term();
            if (terms.size() < MOST_TERMS || terms.containsKey(term))
                terms.merge(term, (float) asking.rarity(term), Float::sum);
            phrases.take(token, asks(index, language, term, asking.share(term)));
        }
        return new Focus(terms, asking.known() ? phrases.joined() : text);
    }

    private static boolean asks(IndexReader index, Language language, String term, double asking) throws IOException {
        int using = index.docFreq(new Term(language.words(), term));
        double found = (using + ADDED * asking) / (index.getDocCount(language.words()) + ADDED);
        return (found + CHANCE) / (asking + CHANCE) < LESS;
    }
}
