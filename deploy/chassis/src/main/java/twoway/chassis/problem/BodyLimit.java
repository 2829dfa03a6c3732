package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that tells a length beyond the limit is refused with a problem, as everything is, before Quarkus would answer an
 * empty 413. One that does not tell its length is refused by whoever reads it: JSON by the longest document that is
 * read ({@link StrictJson}), files by their own limit.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_QUARKUS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    private static final long PATIENCE_MILLISECONDS = 5_000;

    private final long most;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json) {
        this.most = most.asLongValue();
        this.json = json;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::refuseWhatIsToldToBeTooLarge);
    }

    private void refuseWhatIsToldToBeTooLarge(RoutingContext context) {
        if (told(context) <= most) {
            context.next();
            return;
        }
        hangUpAfterTheAnswer(context);
        context.response()
                .setStatusCode(CommonProblem.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem(context));
    }

    private static long told(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private String problem(RoutingContext context) {
        var detail = CommonProblem.TOO_LARGE.says().in(Reader.language(context));
        var problem = Problem.of(CommonProblem.TOO_LARGE, detail, Reader.traceId(context), List.of(), Map.of());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rest of the body passes unread for a moment, so that its sender comes to read the answer. */
    private static void hangUpAfterTheAnswer(RoutingContext context) {
        var request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(done -> {
            if (request.isEnded()) {
                request.connection().close();
                return;
            }
            request.handler(unread -> {});
            request.endHandler(read -> request.connection().close());
            request.resume();
            context.vertx()
                    .setTimer(
                            PATIENCE_MILLISECONDS,
                            waited -> request.connection().close());
        });
    }
}
