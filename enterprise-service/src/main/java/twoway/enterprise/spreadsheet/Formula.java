package twoway.enterprise.spreadsheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file (CWE-1236). An apostrophe in front makes it
 * text; reading takes one off again, so that a file may go back and forth any number of times.
 */
public final class Formula {

    /** Full-width forms too: some spreadsheets take them for the plain ones. */
    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]");

    private Formula() {}

    /** What to write for this text. */
    public static String disarmed(String text) {
        return DANGEROUS.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text for which this was written. */
    public static String meant(String written) {
        return written.startsWith("'") && DANGEROUS.matcher(written).lookingAt() ? written.substring(1) : written;
    }
}
