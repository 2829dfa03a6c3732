package twoway.matching.retrieval;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes a text apart as the index does. */
final class Terms {

    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> PLAIN = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ANALYZERS.put(language, language.analyzer());
            PLAIN.put(language, language.plainAnalyzer());
        }
    }

    /** A word as the index knows it, and where it stands in the text. */
    record Token(String term, int from, int to) {}

    private Terms() {}

    static List<Token> of(Language language, String text) {
        return of(ANALYZERS.get(language), language, text);
    }

    /** The same words one by one, as people write them. */
    static List<Token> plain(Language language, String text) {
        return of(PLAIN.get(language), language, text);
    }

    private static List<Token> of(Analyzer analyzer, Language language, String text) {
        try (var stream = analyzer.tokenStream(language.words(), new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
