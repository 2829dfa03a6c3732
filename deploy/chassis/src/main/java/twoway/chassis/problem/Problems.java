package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import twoway.chassis.idempotency.AnsweredBefore;

/**
 * The one way out for every failure of a request. Nothing of the inside (class names, SQL, stacks) gets out with it; the
 * log has it under the same trace id.
 */
@Singleton
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** Whoever has more to correct sees the rest when he comes again. */
    private static final int MOST_VIOLATIONS = 50;

    private final Reader reader;

    Problems(Reader reader) {
        this.reader = reader;
    }

    // Each is named because Quarkus has a mapper of its own for it, which would win over Throwable's.
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        ValidationException.class,
        ConstraintViolationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class
    })
    Response answer(Throwable failure) {
        if (failure instanceof AnsweredBefore known) return known.again();
        var refusal = find(failure, Refusal.class);
        if (refusal != null) return of(refusal);
        var invalid = find(failure, ConstraintViolationException.class);
        if (invalid != null) return answer(CommonProblem.INVALID_FIELD, List.of(), violations(invalid), Map.of());
        var unreadable = unreadable(failure);
        if (BodyFault.isTooLarge(unreadable)) return answer(CommonProblem.TOO_LARGE, List.of(), List.of(), Map.of());
        if (unreadable != null) {
            return answer(
                    CommonProblem.INVALID_BODY, List.of(BodyFault.of(unreadable)), BodyFault.at(unreadable), Map.of());
        }
        return answer(kind(failure), List.of(), List.of(), Map.of());
    }

    /** The fault of the body as it was read; JSON that fails elsewhere is our own fault, not the caller's. */
    private static JsonProcessingException unreadable(Throwable failure) {
        var read = failure instanceof WebApplicationException web
                        && web.getResponse().getStatus() < 500
                ? web.getCause()
                : failure;
        return read instanceof JsonProcessingException json && !(json instanceof InvalidDefinitionException)
                ? json
                : null;
    }

    private CommonProblem kind(Throwable failure) {
        if (find(failure, OptimisticLockException.class) != null) return CommonProblem.CHANGED_MEANWHILE;
        if (find(failure, UnauthorizedException.class) != null
                || find(failure, AuthenticationFailedException.class) != null) {
            return CommonProblem.UNAUTHENTICATED;
        }
        if (find(failure, OIDCException.class) != null) return unavailable("the identity provider", failure);
        if (find(failure, ForbiddenException.class) != null) return reader.whyForbidden();
        if (PassingCause.of(failure)) return unavailable("the database", failure);
        return failure instanceof WebApplicationException web
                ? kind(web.getResponse().getStatus(), failure)
                : failed(failure);
    }

    private CommonProblem kind(int status, Throwable failure) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.NOT_ALLOWED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.BAD_REQUEST : failed(failure);
        };
    }

    private CommonProblem unavailable(String what, Throwable failure) {
        LOG.warnf("%s does not answer, traceId %s: %s", what, reader.traceId(), failure.getMessage());
        return CommonProblem.UNAVAILABLE;
    }

    private CommonProblem failed(Throwable failure) {
        LOG.errorf(failure, "request failed, traceId %s", reader.traceId());
        return CommonProblem.INTERNAL;
    }

    private Response of(Refusal refusal) {
        var errors = refusal.pointers().stream()
                .map(pointer -> Map.<String, Object>of(
                        "pointer", pointer, "code", refusal.kind().code()))
                .toList();
        return answer(refusal.kind(), refusal.arguments(), errors, refusal.details());
    }

    private Response answer(
            ProblemKind kind, List<Object> arguments, List<Map<String, Object>> errors, Map<String, Object> details) {
        var text = kind.says().in(reader.language()).replace("'", "''");
        var detail = MessageFormat.format(text, arguments.toArray());
        var problem = Problem.of(kind, detail, reader.traceId(), errors, details);
        var response = Response.status(kind.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (kind.status() == 401) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (kind.status() == 503 || kind == CommonProblem.STILL_RUNNING) response.header(HttpHeaders.RETRY_AFTER, 2);
        if (kind == CommonProblem.VERSION_STALE) response.tag(String.valueOf(details.get("version")));
        return response.build();
    }

    private static List<Map<String, Object>> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .limit(MOST_VIOLATIONS)
                .map(BodyFault::of)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static <E> E find(Throwable failure, Class<E> wanted) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) return wanted.cast(cause);
        }
        return null;
    }
}
