package twoway.chassis.problem;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Whoever reads the answer: the language asked for, the trace the request belongs to, why the door was shut. */
@ApplicationScoped
class Reader {

    private static final String TRACE = "twoway.trace";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final String LANGUAGES = "Accept-Language";

    /** Reading a thousand languages takes long, and each message of validation reads them again. */
    private static final int LONGEST_WISH = 100;

    /** Before the limit of bodies, which is the first to answer. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 2;

    private final CurrentVertxRequest request;

    Reader(CurrentVertxRequest request) {
        this.request = request;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(Reader::shorten);
    }

    private static void shorten(RoutingContext routing) {
        var wish = routing.request().getHeader(LANGUAGES);
        if (wish != null && wish.length() > LONGEST_WISH) {
            var end = Math.max(0, wish.lastIndexOf(',', LONGEST_WISH));
            routing.request().headers().set(LANGUAGES, wish.substring(0, end));
        }
        routing.next();
    }

    /** Chinese or English, by {@code Accept-Language}; English if neither is wanted. */
    Locale language() {
        var routing = routing();
        return routing == null ? Locale.ENGLISH : language(routing);
    }

    static Locale language(RoutingContext routing) {
        var header = routing.request().getHeader(LANGUAGES);
        if (header == null) return Locale.ENGLISH;
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** The trace id of W3C {@code traceparent}, else one made for this request. */
    String traceId() {
        var routing = routing();
        return routing == null ? made() : traceId(routing);
    }

    static String traceId(RoutingContext routing) {
        String known = routing.get(TRACE);
        if (known != null) return known;
        var header = routing.request().getHeader("traceparent");
        var parent = TRACEPARENT.matcher(header == null ? "" : header);
        var id = parent.matches() ? parent.group(1) : made();
        routing.put(TRACE, id);
        return id;
    }

    /** A subject without a membership is told what is missing; a member without the role is told that. */
    CommonProblem whyForbidden() {
        SecurityIdentity identity = identity();
        if (identity == null || identity.getAttribute("twoway.actor") != null) return CommonProblem.NOT_ALLOWED;
        return Boolean.TRUE.equals(identity.getAttribute("twoway.must-choose"))
                ? CommonProblem.CHOOSE_ENTERPRISE
                : CommonProblem.NOT_A_MEMBER;
    }

    private SecurityIdentity identity() {
        var routing = routing();
        return routing != null && routing.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }

    private RoutingContext routing() {
        return request.getCurrent();
    }

    private static String made() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
