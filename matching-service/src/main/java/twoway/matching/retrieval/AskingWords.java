package twoway.matching.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many of those who seek something in public use a word when they say so. Counted once, into a file for each
 * language; where there is none, no word is known to be one of asking.
 */
final class AskingWords {

    private static final String ALL_NOTICES = "*";

    private static final Map<Language, AskingWords> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) BY_LANGUAGE.put(language, new AskingWords(language));
    }

    private final Map<String, Integer> notices = new HashMap<>();

    private AskingWords(Language language) {
        notices.put(ALL_NOTICES, 0);
        var file = AskingWords.class.getResourceAsStream(
                "asking-" + language.name().toLowerCase(Locale.ROOT) + ".tsv");
        if (file == null) return;
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> notices.put(cells[0], Integer.valueOf(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AskingWords of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** Whether anything is known of this language. */
    boolean known() {
        return all() > 0;
    }

    /** The share of notices that use the word, 0 to 1. */
    double share(String term) {
        return (double) using(term) / Math.max(1, all());
    }

    /** ln((n + 1) / (k + 1)) / ln(n + 1): 1 for a word that none of n notices uses, 0 for one that all of them use. */
    double rarity(String term) {
        return !known() ? 1 : Math.log((all() + 1.0) / (using(term) + 1.0)) / Math.log(all() + 1.0);
    }

    private int using(String term) {
        return notices.getOrDefault(term, 0);
    }

    private int all() {
        return notices.get(ALL_NOTICES);
    }
}
