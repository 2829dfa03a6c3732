package twoway.edge;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a raw path means to a service what it means to the door. */
final class PathCheck {
    private static final Pattern DOTS = Pattern.compile("(^|/)(\\.|%2e){1,2}(;[^/]*)?(/|$)");
    private static final Pattern HIDDEN = Pattern.compile("%2f|%5c|%00|\\\\|//");

    private PathCheck() {}

    /** A path that steps up, or hides a separator, might end at another place than the door has looked at. */
    static boolean isPlain(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT);
        return !DOTS.matcher(path).find() && !HIDDEN.matcher(path).find();
    }
}
