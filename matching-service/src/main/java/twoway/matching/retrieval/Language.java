package twoway.matching.retrieval;

import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The languages in which texts are found. Each has its own words and its own model; neither reads the other's. */
public enum Language {
    ZH(
            "bge-small-zh-v1.5-q",
            512,
            480,
            // What the model's authors let a query begin with, https://huggingface.co/BAAI/bge-small-zh-v1.5
            "为这个句子生成表示以用于检索相关文章：") {
        @Override
        public Analyzer analyzer() {
            return new SmartChineseAnalyzer();
        }
    },
    EN("bge-small-en-v1.5-q", 384, 2_000, "Represent this sentence for searching relevant passages: ") {
        @Override
        public Analyzer analyzer() {
            return new EnglishAnalyzer();
        }

        @Override
        Analyzer plainAnalyzer() {
            return new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var words = new StandardTokenizer();
                    var small = new LowerCaseFilter(new EnglishPossessiveFilter(words));
                    var telling = new StopFilter(small, EnglishAnalyzer.getDefaultStopSet());
                    return new TokenStreamComponents(words, new EnglishMinimalStemFilter(telling));
                }
            };
        }
    };

    /** A text with one Chinese character among this many is Chinese that quotes English, not the other way round. */
    private static final int ONE_IN = 8;

    private final String model;
    private final int dimensions;
    private final int window;
    private final String queryPrefix;

    Language(String model, int dimensions, int window, String queryPrefix) {
        this.model = model;
        this.dimensions = dimensions;
        this.window = window;
        this.queryPrefix = queryPrefix;
    }

    public abstract Analyzer analyzer();

    /** Takes a text into the same words, but leaves them readable: without the plural's ending only. */
    Analyzer plainAnalyzer() {
        return analyzer();
    }

    public static Language of(String text) {
        var letters = text.codePoints().filter(Character::isLetter).count();
        var chinese = text.codePoints()
                .filter(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN)
                .count();
        return chinese > 0 && chinese * ONE_IN >= letters ? ZH : EN;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The model that turns texts of this language into vectors. */
    public String model() {
        return model;
    }

    int dimensions() {
        return dimensions;
    }

    /** About how many characters the model reads at once (it reads 512 tokens). */
    int window() {
        return window;
    }

    /** What the model is given for a search: of the text, what it reads at once; empty if the text says nothing. */
    public Optional<String> query(String text) {
        return Passage.of(this, text).stream().findFirst().map(first -> queryPrefix + first.text());
    }

    String words() {
        return "words_" + name();
    }

    String heading() {
        return "heading_" + name();
    }

    String vector() {
        return "vector_" + name();
    }
}
