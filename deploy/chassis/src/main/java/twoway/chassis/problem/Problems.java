package twoway.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The shape of every refusal (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail} in the reader's
 * language, {@code code}, {@code traceId} and, where a field is at fault, {@code errors} with JSON pointers. Nothing of
 * the inside (class names, SQL, stacks) gets out.
 */
@ApplicationScoped
class Problems implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** Before the library's logger and defaults, which then see the final shape. */
    private static final int FIRST = 1_000;

    private final Reader reader;

    Problems(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var refusal = find(context.cause, Refusal.class);
        if (refusal != null) return of(refusal);
        var invalid = find(context.cause, ConstraintViolationException.class);
        if (invalid != null) return of(CommonProblem.INVALID_FIELD, List.of(), violations(invalid), Map.of());
        var unreadable = find(context.cause, JsonProcessingException.class);
        if (unreadable != null && problem.getStatusCode() < 500) {
            return of(
                    CommonProblem.INVALID_BODY, List.of(BodyFault.of(unreadable)), BodyFault.at(unreadable), Map.of());
        }
        return of(kind(problem, context.cause), List.of(), List.of(), Map.of());
    }

    private CommonProblem kind(HttpProblem problem, Throwable cause) {
        if (find(cause, OptimisticLockException.class) != null) return CommonProblem.CHANGED_MEANWHILE;
        if (find(cause, UnauthorizedException.class) != null) return CommonProblem.UNAUTHENTICATED;
        if (find(cause, ForbiddenException.class) != null) return reader.whyForbidden();
        var status =
                cause instanceof WebApplicationException web ? web.getResponse().getStatus() : problem.getStatusCode();
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.NOT_ALLOWED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.INVALID_BODY : failed(cause);
        };
    }

    private CommonProblem failed(Throwable cause) {
        LOG.errorf(cause, "request failed, traceId %s", reader.traceId());
        return CommonProblem.INTERNAL;
    }

    private HttpProblem of(Refusal refusal) {
        var errors = new ArrayList<Map<String, Object>>();
        for (var pointer : refusal.pointers()) {
            errors.add(Map.of("pointer", pointer, "code", refusal.kind().code()));
        }
        return of(refusal.kind(), refusal.arguments(), errors, refusal.details());
    }

    private HttpProblem of(
            ProblemKind kind, List<Object> arguments, List<Map<String, Object>> errors, Map<String, Object> details) {
        var text = kind.says().in(reader.language());
        var builder = HttpProblem.builder()
                .withType(URI.create("/problems/" + kind.code()))
                .withTitle(title(kind))
                .withStatus(kind.status())
                .withDetail(MessageFormat.format(text.replace("'", "''"), arguments.toArray()))
                .with("code", kind.code())
                .with("traceId", reader.traceId());
        if (!errors.isEmpty()) builder.with("errors", errors);
        details.forEach(builder::with);
        if (kind.status() == 503) builder.withHeader("Retry-After", 2);
        if (kind.status() == 401) builder.withHeader("WWW-Authenticate", "Bearer");
        return builder.build();
    }

    /** The kind's name in words: the same at every occurrence, as RFC 9457 asks of a title. */
    private static String title(ProblemKind kind) {
        var words = kind.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private List<Map<String, Object>> violations(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(each -> BodyFault.of(each, reader.language()))
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
