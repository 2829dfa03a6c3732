package twoway.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import java.net.URI;
import java.util.List;

/**
 * Connects to the replica whose turn it is, and to the next one if nobody listens there. At that point nothing has been
 * sent, so trying another is safe whatever the request does.
 */
final class Replicas implements OriginRequestProvider {
    static final String ROUTE = "route";

    /** Nobody listens at any address of the service. */
    static final class NoneAnswers extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoneAnswers(Throwable last) {
            super("no replica accepts a connection", last);
        }
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return connect(context, context.get(ROUTE, Route.class).inTurn());
    }

    private Future<HttpClientRequest> connect(ProxyContext context, List<URI> addresses) {
        URI address = addresses.getFirst();
        RequestOptions options = new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setSsl("https".equals(address.getScheme()));
        Future<HttpClientRequest> connected = context.client().request(options);
        return connected.recover(refused -> addresses.size() > 1
                ? connect(context, addresses.subList(1, addresses.size()))
                : Future.failedFuture(new NoneAnswers(refused)));
    }
}
