package twoway.chassis.screen;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's slice of the portal, from {@code META-INF/resources/<service>/ui}. A browser looks at each file again every
 * time and is answered in full only if its content has changed. (The edge does the same for what all screens share; it
 * carries nothing of this chassis, so it does it by itself.)
 */
@ApplicationScoped
class Screens {

    private static final int BEFORE_QUARKUS_OWN_FILES = 1;
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final String service;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Screens(@ConfigProperty(name = "twoway.service") String service) {
        this.service = service;
    }

    private record Kept(Buffer content, String tag) {}

    void open(@Observes Router router) {
        router.route(HttpMethod.GET, "/" + service + "/ui/*")
                .order(BEFORE_QUARKUS_OWN_FILES)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var path = context.request().path();
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        var file = type == null || !PLAIN.matcher(path).matches() ? null : find(path);
        var response = context.response();
        if (file == null) {
            response.setStatusCode(404).end();
            return;
        }
        response.putHeader("ETag", file.tag()).putHeader("Cache-Control", "no-cache");
        if (file.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", type).end(file.content());
        }
    }

    private Kept find(String path) {
        var known = kept.get(path);
        if (known != null) return known;
        var read = read(path);
        if (read != null) kept.put(path, read);
        return read;
    }

    private static Kept read(String path) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("META-INF/resources" + path)) {
            if (in == null) return null;
            var content = in.readAllBytes();
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Kept(Buffer.buffer(content), '"' + HexFormat.of().formatHex(digest, 0, 12) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
