package twoway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** W3C trace context of a request: the caller's if it is well formed, else begun here. */
record Trace(String id, String parent, String requestId) {
    static final String PARENT = "traceparent";
    static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern PARENT_FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Trace of(HttpServerRequest request) {
        String given = orEmpty(request.getHeader(PARENT));
        Matcher parent = PARENT_FORM.matcher(given);
        String id = parent.matches() ? parent.group(1) : hex(16);
        String header = parent.matches() ? given : "00-" + id + "-" + hex(8) + "-00";
        String named = orEmpty(request.getHeader(REQUEST_ID));
        return new Trace(id, header, REQUEST_ID_FORM.matcher(named).matches() ? named : id);
    }

    /** From here on whoever reads the headers sees this trace. */
    void write(MultiMap headers) {
        headers.set(PARENT, parent);
        headers.set(REQUEST_ID, requestId);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
