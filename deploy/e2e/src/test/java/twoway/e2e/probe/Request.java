package twoway.e2e.probe;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question to the platform.
 *
 * @param about the operation probed, as it is told in a violation
 * @param headers beyond those of the caller; an empty value takes a header away
 */
record Request(Operation about, Caller caller, String method, String path, Map<String, String> headers, byte[] body) {

    static Request of(Operation operation, Caller caller, Map<String, String> ids, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (operation.body() != null && body.length > 0) {
            headers.put("Content-Type", operation.body().mediaType());
        }
        if (!operation.reads()) {
            headers.put("If-Match", "*");
        }
        String path = operation.at(ids)
                + Examples.query(operation).map(query -> "?" + query).orElse("");
        return new Request(operation, caller, operation.method(), path, headers, body);
    }

    /** The path without a query. */
    String place() {
        return path.split("\\?", 2)[0];
    }

    /** The same with this in the query instead of whatever stands there under the name. */
    Request asking(String name, String value) {
        String[] parts = path.split("\\?", 2);
        String others = Stream.of(parts.length > 1 ? parts[1].split("&") : new String[0])
                .filter(part -> !part.startsWith(name + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return at(place() + "?" + others + name + "=" + value);
    }

    Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(about, caller, method, path, more, body);
    }

    Request by(Caller other) {
        return new Request(about, other, method, path, headers, body);
    }

    Request as(String otherMethod) {
        return new Request(about, caller, otherMethod, path, headers, body);
    }

    Request at(String otherPath) {
        return new Request(about, caller, method, otherPath, headers, body);
    }

    Request saying(byte[] otherBody) {
        return new Request(about, caller, method, path, headers, otherBody);
    }

    /** Chinese for one half of all questions, English for the other, always the same for the same question. */
    String language() {
        String chosen = headers.get("Accept-Language");
        if (chosen != null) {
            return chosen;
        }
        return (about.name() + method + body.length).hashCode() % 2 == 0 ? "zh" : "en";
    }

    /** Everything its sender has said in it. */
    String said() {
        return path + " " + headers + " " + caller.enterprise() + " " + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = new String(body, 0, Math.min(body.length, 160), StandardCharsets.UTF_8);
        String shown = path.length() > 200 ? path.substring(0, 200) + "…" : path;
        return "%s %s by %s%s".formatted(method, shown, caller, text.isEmpty() ? "" : " saying " + text);
    }
}
