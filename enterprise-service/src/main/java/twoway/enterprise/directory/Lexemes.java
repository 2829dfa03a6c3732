package twoway.enterprise.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import twoway.chassis.value.LocalizedText;
import twoway.vocabulary.Concept;
import twoway.vocabulary.Vocabulary;

/**
 * Texts as the words they are found by, which PostgreSQL cannot tell in Chinese: pairs of neighbouring characters, English
 * words without their endings, and the concepts of the vocabulary, in which both languages meet.
 */
final class Lexemes {

    /** Counted up when texts are taken apart in another way, or entries are found by more or fewer. */
    private static final String WAY = "3";

    /** No word of a text begins with it. */
    private static final String CONCEPT = "~";

    private final Vocabulary vocabulary;
    private final Analyzer written = analyzer(true);
    private final Analyzer asked = analyzer(false);

    Lexemes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Another one means that entries have to be written again. */
    String reading() {
        return WAY + "-" + Integer.toHexString(vocabulary.concepts().toString().hashCode());
    }

    /** Every way in which these texts can be asked for. */
    Set<String> of(Stream<LocalizedText> texts) {
        var found = new LinkedHashSet<String>();
        texts.filter(Objects::nonNull)
                .flatMap(each -> Stream.of(each.zh(), each.en()))
                .filter(Objects::nonNull)
                .forEach(text -> {
                    found.addAll(tokens(written, text));
                    vocabulary.withBroader(vocabulary.tags(text)).forEach(each -> found.add(CONCEPT + each));
                });
        return found;
    }

    /**
     * A condition for {@code tsvector @@}: every word must stand there, but words that name a concept may stand there under
     * any other of its names.
     *
     * @return empty if there is no word in the text
     */
    String condition(String text) {
        var words = tokens(asked, text);
        var left = new LinkedHashSet<>(words);
        var all = new LinkedHashSet<String>();
        for (var id : vocabulary.tags(text)) {
            var named = names(vocabulary.concept(id).orElseThrow());
            named.retainAll(words);
            if (named.isEmpty()) continue;
            left.removeAll(named);
            all.add("(" + quoted(CONCEPT + id) + " | (" + every(named) + "))");
        }
        if (!left.isEmpty()) all.add(every(left));
        return String.join(" & ", all);
    }

    private Set<String> names(Concept concept) {
        var tokens = new LinkedHashSet<String>();
        Stream.concat(concept.zh().stream(), concept.en().stream()).forEach(each -> tokens.addAll(tokens(asked, each)));
        return tokens;
    }

    private static String every(Collection<String> words) {
        return String.join(" & ", words.stream().map(Lexemes::quoted).toList());
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static Set<String> tokens(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var tokens = new LinkedHashSet<String>();
            stream.reset();
            while (stream.incrementToken()) tokens.add(term.toString());
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param singly also every Chinese character for itself, for whoever asks for one */
    private static Analyzer analyzer(boolean singly) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokens = new StandardTokenizer();
                TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokens));
                words = new CJKBigramFilter(
                        words,
                        CJKBigramFilter.HAN
                                | CJKBigramFilter.HIRAGANA
                                | CJKBigramFilter.KATAKANA
                                | CJKBigramFilter.HANGUL,
                        singly);
                words = new StopFilter(new EnglishPossessiveFilter(words), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
                return new TokenStreamComponents(tokens, new PorterStemFilter(words));
            }
        };
    }
}
