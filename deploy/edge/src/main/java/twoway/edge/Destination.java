package twoway.edge;

import java.util.regex.Pattern;

/** Where a reader goes who has signed in: only within this portal. */
final class Destination {
    /** Browsers leave out tabs and line ends and take \\ for /; what then begins with // is another host. */
    private static final Pattern WITHIN = Pattern.compile("/(?!/)[\\w/?&=%.~:@!$'()*+,;-]*");

    private Destination() {}

    /** The path wanted; the start page if there is none or it might lead elsewhere. */
    static String of(String wanted) {
        return wanted != null && WITHIN.matcher(wanted).matches() ? wanted : "/";
    }
}
