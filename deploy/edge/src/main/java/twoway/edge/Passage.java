package twoway.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What changes on the way through the door: who forwards is said; what belongs to one connection, and the cookies, which
 * are the door's own, stay behind. An answer that does not say otherwise is nobody's to keep.
 */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);
    private static final List<String> OF_ONE_CONNECTION = List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Upgrade");

    private final Routes routes;

    Passage(Routes routes) {
        this.routes = routes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest outside = context.request().proxiedRequest();
        Trace trace = Trace.of(outside);
        context.set(Replicas.ROUTE, routes.of(outside.path()).orElseThrow());
        forward(context.request(), outside);
        return context.sendRequest().recover(failure -> {
            LOG.debugf(failure, "%s %s failed, traceId %s", outside.method(), outside.path(), trace.id());
            return Future.succeededFuture(refusal(context.request(), outside, trace, failure));
        });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        dropOfOneConnection(headers);
        headers.remove("Server");
        headers.remove("Set-Cookie");
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        return context.sendResponse();
    }

    /** The caller's own claims of this kind are not believed: this is the outermost door. */
    private static void forward(ProxyRequest inside, HttpServerRequest outside) {
        MultiMap headers = inside.headers();
        dropOfOneConnection(headers);
        headers.remove("Cookie");
        headers.names().stream()
                .filter(name -> name.regionMatches(true, 0, "X-Forwarded-", 0, 12))
                .toList()
                .forEach(headers::remove);
        String caller = outside.remoteAddress().hostAddress();
        String protocol = outside.isSSL() ? "https" : "http";
        String host = String.valueOf(outside.authority());
        headers.set("X-Forwarded-For", caller);
        headers.set("X-Forwarded-Proto", protocol);
        headers.set("X-Forwarded-Host", host);
        headers.set("Forwarded", "for=\"%s\";proto=%s;host=\"%s\"".formatted(bracketed(caller), protocol, host));
        if (outside.authority() != null) {
            inside.setAuthority(outside.authority());
        }
    }

    private static ProxyResponse refusal(
            ProxyRequest inside, HttpServerRequest outside, Trace trace, Throwable failure) {
        EdgeProblem problem = failure instanceof Replicas.NoneAnswers ? EdgeProblem.UNAVAILABLE : EdgeProblem.BROKE_OFF;
        ProxyResponse response = inside.release().response().setStatusCode(problem.status());
        response.putHeader("Content-Type", EdgeProblem.MEDIA_TYPE);
        if (problem == EdgeProblem.UNAVAILABLE) {
            response.putHeader("Retry-After", EdgeProblem.RETRY_AFTER_SECONDS);
        }
        return response.setBody(Body.body(problem.body(outside, trace.id())));
    }

    private static void dropOfOneConnection(MultiMap headers) {
        headers.getAll("Connection").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        OF_ONE_CONNECTION.forEach(headers::remove);
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
