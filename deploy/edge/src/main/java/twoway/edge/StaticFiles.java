package twoway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Files of the class path with a tag made of their content: what has changed is seen at the next look, what has not costs
 * an empty answer. Only what has its version in its path may be kept without looking.
 */
final class StaticFiles {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Pattern VERSIONED = Pattern.compile(".*/\\d+\\.\\d+\\.\\d+/.*");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Buffer content, String tag) {}

    /** Whether there is such a file; if so it has been answered. */
    boolean answer(RoutingContext context, String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        Kept file = type == null || !PLAIN.matcher(path).matches() ? null : find(path);
        if (file == null) {
            return false;
        }
        HttpServerResponse response = context.response()
                .putHeader("ETag", file.tag())
                .putHeader(
                        "Cache-Control",
                        VERSIONED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", type).end(file.content());
        }
        return true;
    }

    private Kept find(String path) {
        Kept known = kept.get(path);
        if (known != null) {
            return known;
        }
        Kept read = read(path);
        if (read != null) {
            kept.put(path, read);
        }
        return read;
    }

    private static Kept read(String path) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (in == null) {
                return null;
            }
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Kept(Buffer.buffer(content), '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
