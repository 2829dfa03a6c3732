package twoway.chassis.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asked to end, the process answers for a moment longer ({@code quarkus.shutdown.delay}) and asks every client to come back
 * on another connection: one that is kept open would be cut off under the next request.
 */
@ApplicationScoped
class Leaving {

    private static final int BEFORE_ALL_OTHERS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

    private volatile boolean leaving;

    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(context -> {
            if (leaving) context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.next();
        });
    }
}
