package twoway.chassis.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import twoway.chassis.actor.Caller;
import twoway.chassis.idempotency.IdempotencyKeys.Answer;
import twoway.chassis.idempotency.IdempotencyKeys.Request;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * The first of the three write rules. A request that carries a known {@code Idempotency-Key} gets its first answer
 * again; with another body it is refused; while the first is still at work it is asked to wait. The answer is kept in
 * the transaction of the effect, so a request that failed may simply be sent again; what needs no transaction has no
 * effect and is done again.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 202)
class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final IdempotencyKeys keys;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    Idempotency(IdempotencyKeys keys, CurrentVertxRequest current, ObjectMapper json) {
        this.keys = keys;
        this.current = current;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var routing = routing(call);
        var key = routing == null ? null : routing.request().getHeader(HEADER);
        if (key == null || isRead(routing) || isUpload(call) || changesNothing()) return call.proceed();
        if (!KEY.matcher(key).matches()) throw new Refusal(CommonProblem.INVALID_PARAMETER, HEADER);
        var caller = Arc.container().instance(Caller.class).get();
        // Without an account there is nobody whose answer it would be; what is open to everybody is the same every time.
        if (caller.subject() == null) return call.proceed();
        var request = request(caller, routing, key, hash(call.getParameters()));
        if (!keys.take(request)) throw new Refusal(CommonProblem.STILL_RUNNING);
        var known = keys.find(request);
        if (known.isEmpty()) return keep(request, call.proceed());
        if (!known.get().same()) throw new Refusal(CommonProblem.KEY_REUSED);
        throw new AnsweredBefore(known.get().answer());
    }

    /** Named by the enterprise the sender chose, not by the one it belongs to: that may be what the request changes. */
    private static Request request(Caller caller, RoutingContext routing, String key, String hash) {
        var enterprise = caller.member() ? caller.actor().enterpriseId() : null;
        var chosen = routing.request().getHeader(Caller.CHOICE) == null ? null : enterprise;
        var operation = routing.request().method() + " " + routing.request().path() + " " + chosen;
        return new Request(caller.subject(), operation, key, enterprise, hash);
    }

    /** Only the resource itself answers a request; the transactional beans it calls do not. */
    private RoutingContext routing(InvocationContext call) {
        var type = call.getTarget().getClass();
        var isResource =
                type.isAnnotationPresent(Path.class) || type.getSuperclass().isAnnotationPresent(Path.class);
        return isResource && Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }

    private static boolean isRead(RoutingContext routing) {
        var method = routing.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean changesNothing() {
        return QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION;
    }

    private Object keep(Request request, Object result) throws JsonProcessingException {
        keys.keep(
                request,
                result instanceof Response response
                        ? new Answer(
                                response.getStatus(),
                                response.getHeaderString(HttpHeaders.LOCATION),
                                tag(response.getEntity()),
                                text(response.getEntity()))
                        : new Answer(result == null ? 204 : 200, null, tag(result), text(result)));
        return result;
    }

    private static String tag(Object entity) {
        return entity instanceof Versioned answer ? BasedOn.tag(answer.version()) : null;
    }

    private String text(Object entity) throws JsonProcessingException {
        var kept = entity instanceof ToldOnce once ? once.again() : entity;
        return kept == null ? null : json.writeValueAsString(kept);
    }

    /** A file is stored under the hash of its content: sent again, it is the same file. */
    private static boolean isUpload(InvocationContext call) {
        return Arrays.stream(call.getParameters()).anyMatch(InputStream.class::isInstance);
    }

    /** What was asked, whatever its spelling: the parameters as they were understood. */
    private String hash(Object[] parameters) throws JsonProcessingException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var parameter : parameters) {
            digest.update(json.writeValueAsBytes(parameter));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
