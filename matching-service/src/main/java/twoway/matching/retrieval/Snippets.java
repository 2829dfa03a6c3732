package twoway.matching.retrieval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what of a text answers a search: the words they share, and the part of the text where most of them stand. */
final class Snippets {

    private static final int WORDS = 8;

    private final Language language;
    private final Map<String, Double> weights;

    /** @param weights how much it says that a text uses a word, by the word as the index knows it */
    Snippets(Language language, Map<String, Double> weights) {
        this.language = language;
        this.weights = weights;
    }

    /** A part of a text. */
    record Cut(String text, double weight) {}

    /** The words of these texts that are looked for too, as the texts write them, the weightiest first. */
    List<String> words(List<String> texts) {
        var written = new LinkedHashMap<String, String>();
        for (var text : texts) {
            for (var token : Terms.of(language, text)) {
                if (weights.containsKey(token.term())) {
                    written.putIfAbsent(token.term(), text.substring(token.from(), token.to()));
                }
            }
        }
        return written.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> each) -> -weights.get(each.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    /** The part of the text, about as long as two lines, with the weightiest words in it. */
    Cut cut(String text) {
        var tokens = Terms.of(language, text);
        var best = new Cut("", -1);
        int length = language == Language.ZH ? 90 : 240;
        var ends = text.length() <= length ? List.of(0) : starts(tokens, text.length() - length);
        for (int from : ends) {
            var weight = weight(tokens, from, from + length);
            if (weight > best.weight()) best = new Cut(trimmed(text, from, from + length), weight);
        }
        return best;
    }

    /** A cut begins with a word that is looked for, or at the beginning. */
    private List<Integer> starts(List<Terms.Token> tokens, int latest) {
        return Stream.concat(
                        Stream.of(0),
                        tokens.stream()
                                .filter(token -> weights.containsKey(token.term()))
                                .map(token -> Math.min(token.from(), latest)))
                .toList();
    }

    private double weight(List<Terms.Token> tokens, int from, int to) {
        var seen = new HashSet<String>();
        return tokens.stream()
                .filter(token -> token.from() >= from && token.to() <= to)
                .filter(token -> weights.containsKey(token.term()) && seen.add(token.term()))
                .mapToDouble(token -> weights.get(token.term()))
                .sum();
    }

    private static String trimmed(String text, int from, int to) {
        int start = from;
        while (start > 0
                && Character.isLowerCase(text.charAt(start))
                && Character.isLowerCase(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(to, text.length());
        while (end < text.length() && end > start && latin(text.charAt(end)) && latin(text.charAt(end - 1))) end--;
        return (start > 0 ? "…" : "") + text.substring(start, end).strip() + (end < text.length() ? "…" : "");
    }

    private static boolean latin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }
}
