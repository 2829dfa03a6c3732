package twoway.enterprise.evidence;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** What a person calls a file. Headers carry ASCII only, so it travels as percent-encoded UTF-8. */
record FileName(String value) {

    private static final int LONGEST = 200;

    FileName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(FileName::unfit)) throw refusal();
    }

    /** A plus sign stands for itself in a header. */
    static FileName decoded(String header) {
        if (header == null) throw refusal();
        try {
            return new FileName(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw refusal();
        }
    }

    /** As a value of {@code Content-Disposition} (RFC 6266): always a download, never shown in place. */
    String asAttachment() {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Neither a path nor a control character. */
    private static boolean unfit(int character) {
        return character < ' ' || character == '/' || character == '\\' || character == '\u007f';
    }

    private static Refusal refusal() {
        return new Refusal(EnterpriseProblem.FILE_NAME_MISSING, LONGEST);
    }
}
