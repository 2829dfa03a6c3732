package twoway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The one front door: everything that is not its own health goes to the service its path names, or nowhere. */
@ApplicationScoped
class Door {
    private static final String OWN = "/q/";
    private static final int AFTER_OWN_ROUTES = Integer.MAX_VALUE;

    private final Routes routes;
    private final Session session;
    private final HttpProxy proxy;
    private final HttpProxy streams;

    Door(Vertx vertx, EdgeSettings settings, Routes routes, Session session) {
        this.routes = routes;
        this.session = session;
        this.proxy = proxy(vertx, settings, settings.connectionsPerReplica());
        this.streams = proxy(vertx, settings, settings.streamsPerReplica());
    }

    private HttpProxy proxy(Vertx vertx, EdgeSettings settings, int connections) {
        HttpClientOptions toServices = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(connections)
                .setMaxHeaderSize(32 * 1024)
                .setKeepAliveTimeout(30);
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), vertx.createHttpClient(toServices))
                .origin(new Replicas())
                .addInterceptor(new Passage(routes));
    }

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::greet);
        router.route().order(AFTER_OWN_ROUTES).handler(this::pass);
    }

    /** Gives the request its trace, and every answer, ours or a service's, what protects its reader. */
    private void greet(RoutingContext context) {
        Trace trace = Trace.of(context.request());
        trace.write(context.request().headers());
        context.addHeadersEndHandler(sent -> protect(context.response().headers(), trace));
        if (PathCheck.isPlain(String.valueOf(context.request().path()))) {
            context.next();
        } else {
            EdgeProblem.UNCLEAR_PATH.answer(context);
        }
    }

    private static void protect(MultiMap headers, Trace trace) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'");
        headers.set(Trace.REQUEST_ID, trace.requestId());
    }

    /** Streams hold their connections for hours, so they have others than the requests that everybody waits for. */
    private static boolean isStream(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/event-stream");
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = String.valueOf(request.path());
        if (path.startsWith(OWN) || routes.of(path).isEmpty()) {
            EdgeProblem.NOT_FOUND.answer(context);
        } else {
            request.pause();
            session.admit(context, () -> (isStream(request) ? streams : proxy).handle(request));
        }
    }
}
