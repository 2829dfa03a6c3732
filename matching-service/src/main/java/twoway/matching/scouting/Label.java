package twoway.matching.scouting;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a search may be narrowed to. */
final class Label {

    /** Found by whoever has signed in, verified or not. */
    static final String FOR_ALL = "for-all";

    private Label() {}

    static String country(String code) {
        return "country:" + code;
    }

    static String industry(String text) {
        return "industry:" + text.strip().toLowerCase(Locale.ROOT);
    }

    static String code(String scheme, String code) {
        return "code:" + scheme + ":" + code;
    }

    /** The code itself and every class above it: codes of public classifications grow to the right. */
    static Set<String> codes(String scheme, String code) {
        var codes = new HashSet<String>();
        for (int length = 1; length <= code.length(); length++) codes.add(code(scheme, code.substring(0, length)));
        return codes;
    }
}
