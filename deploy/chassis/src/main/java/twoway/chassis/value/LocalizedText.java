package twoway.chassis.value;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * One text in Chinese, English or both; at least one is there.
 *
 * @param zh simplified Chinese, or {@code null}
 * @param en English, or {@code null}
 */
public record LocalizedText(
        @Size(max = 20_000) String zh, @Size(max = 20_000) String en) {

    public LocalizedText {
        zh = blankToNull(zh);
        en = blankToNull(en);
    }

    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /** The text in the reader's language, else in the other one. */
    public String in(Locale locale) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        var first = chinese ? zh : en;
        return first != null ? first : chinese ? en : zh;
    }

    @AssertTrue(message = "{twoway.text.missing}")
    boolean hasText() {
        return zh != null || en != null;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
