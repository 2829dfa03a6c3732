package twoway.matching.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A piece of text that its language's model reads at once. */
public record Passage(Language language, String text) {

    /** Cuts a text at the ends of sentences, so that no part is longer than what the model reads. */
    public static List<Passage> of(Language language, String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) return List.of();
        var passages = new ArrayList<Passage>();
        int from = 0;
        while (from < stripped.length()) {
            int to = end(stripped, from, language.window());
            var part = stripped.substring(from, to).strip();
            if (!part.isEmpty()) passages.add(new Passage(language, part));
            from = to;
        }
        return passages;
    }

    /** The last end of a sentence within the window; a sentence longer than it is cut at a character. */
    private static int end(String text, int from, int window) {
        if (text.length() - from <= window) return text.length();
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.preceding(from + window + 1);
        if (end > from) return end;
        return from + window - (Character.isHighSurrogate(text.charAt(from + window - 1)) ? 1 : 0);
    }

    /** The same text for the same model has the same vector: its name is the hash of both. */
    public String hash() {
        return hash(language.model(), text);
    }

    public static String hash(String model, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((model + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
