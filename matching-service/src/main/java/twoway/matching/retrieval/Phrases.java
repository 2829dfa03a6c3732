package twoway.matching.retrieval;

import java.util.ArrayList;
import java.util.List;

/**
 * What is left of a text when words are cut out of it: the phrases between them. A single word that is left beside one that
 * was cut belonged to it and goes too.
 */
final class Phrases {

    private static final String MARKS = ".,;:!?()–—。，；：！？（）、";

    /** More small words than this between two words part them. */
    private static final int SMALL_WORDS = 3;

    private final String text;
    private final List<String> phrases = new ArrayList<>();
    private int from = -1;
    private int to;
    private int words;
    private boolean afterCut;
    private boolean besideCut;

    Phrases(String text) {
        this.text = text;
    }

    /** The next word of the text. */
    void take(Terms.Token word, boolean isCut) {
        // A word that was taken apart into two comes twice.
        if (word.from() < to) return;
        if (parted(text.substring(to, word.from()))) {
            close(false);
            afterCut = false;
        }
        if (isCut) close(true);
        else keep(word.from());
        afterCut = isCut;
        to = word.to();
    }

    /** The whole text if nothing else is left. */
    String joined() {
        close(false);
        return phrases.isEmpty() ? text : String.join(", ", phrases);
    }

    private void keep(int start) {
        if (from < 0) {
            from = start;
            words = 0;
            besideCut = afterCut;
        }
        words++;
    }

    private void close(boolean beforeCut) {
        if (from >= 0 && (words > 1 || !besideCut && !beforeCut)) phrases.add(text.substring(from, to));
        from = -1;
    }

    private static boolean parted(String between) {
        return between.chars().anyMatch(each -> MARKS.indexOf(each) >= 0)
                || between.strip().split("\\s+").length > SMALL_WORDS;
    }
}
