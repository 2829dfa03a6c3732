package twoway.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as phrases of tokens: every Chinese character is one, every run of letters and digits is one, in small letters
 * and without the plural's ending. Spaces and hyphens part tokens, other marks part phrases.
 */
final class Phrases {

    private static final String JOINING = " -&'’\u00a0\t\n\r";

    private final List<List<String>> phrases = new ArrayList<>();
    private List<String> phrase = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Phrases() {}

    static List<List<String>> of(String text) {
        var reading = new Phrases();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(reading::take);
        reading.endPhrase();
        return reading.phrases;
    }

    private void take(int character) {
        if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
            endWord();
            phrase.add(Character.toString(character));
        } else if (Character.isLetterOrDigit(character)) {
            word.appendCodePoint(character);
        } else if (JOINING.indexOf(character) >= 0) {
            endWord();
        } else {
            endPhrase();
        }
    }

    private void endWord() {
        if (word.isEmpty()) return;
        phrase.add(singular(word.toString()));
        word.setLength(0);
    }

    private void endPhrase() {
        endWord();
        if (phrase.isEmpty()) return;
        phrases.add(phrase);
        phrase = new ArrayList<>();
    }

    /** Good enough for the same word to look the same in a label and in a text; it need not be the dictionary's. */
    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s")) return word;
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
        if (word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.matches(".*(s|x|z|ch|sh)es")) return word.substring(0, word.length() - 2);
        return word.substring(0, word.length() - 1);
    }
}
