package twoway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a browser says of a request by itself, and what follows for one that rests on a cookie. */
final class Visit {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** JSON, or what a person uploads. Forms of a foreign page can send none of these but the last. */
    private static final Pattern ALLOWED = Pattern.compile(
            "application/([a-z0-9.-]+\\+)?json|application/pdf|image/(png|jpeg)|text/csv|multipart/form-data");

    private Visit() {}

    /** Somebody opens a page, as against a program or a script that asks. */
    static boolean isNavigation(HttpServerRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return "navigate".equals(mode);
        }
        String accepted = request.getHeader("Accept");
        return HttpMethod.GET.equals(request.method()) && accepted != null && accepted.contains("text/html");
    }

    /** What forbids this request to use the reader's cookie; empty if nothing does. */
    static Optional<EdgeProblem> complaint(HttpServerRequest request) {
        if (SAFE.contains(request.method())) {
            return Optional.empty();
        }
        if (!fromOwnPage(request)) {
            return Optional.of(EdgeProblem.FOREIGN_REQUEST);
        }
        return allowed(request.getHeader("Content-Type"))
                ? Optional.empty()
                : Optional.of(EdgeProblem.CONTENT_TYPE_NOT_ALLOWED);
    }

    /** Also for plain HTTP on a name other than localhost, where browsers leave Sec-Fetch-Site out but name the origin. */
    private static boolean fromOwnPage(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null
                && request.authority() != null
                && origin.replaceFirst("^https?://", "")
                        .equalsIgnoreCase(request.authority().toString());
    }

    /** A foreign page's link or image may not end the reader's session; a typed address may. */
    static boolean mayEndSession(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || Set.of("same-origin", "none").contains(site);
    }

    private static boolean allowed(String contentType) {
        return contentType != null
                && ALLOWED.matcher(contentType.split(";")[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
    }
}
