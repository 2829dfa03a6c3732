package twoway.edge;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The reader's session: tokens in an encrypted cookie that no script can read and that every edge with the same secret
 * understands. Services know nothing of it; they are given the token as if the reader had sent it.
 */
@ApplicationScoped
class Session {
    private static final String COOKIE = "q_session";
    private static final String BEARER = "Bearer ";
    private static final String SCREENS = "/ui/";

    private final HttpAuthenticator authenticator;
    private final Pace pace;

    Session(HttpAuthenticator authenticator, Pace pace) {
        this.authenticator = authenticator;
        this.pace = pace;
    }

    /** Lets a request for a service pass, with the token of its session if it has no own; or answers what is wrong. */
    void admit(RoutingContext context, Runnable onwards) {
        HttpServerRequest request = context.request();
        if (isStranger(context) && pace.concerns(request.method(), context.normalizedPath())) {
            atPace(context, onwards);
        } else if (request.headers().contains(HttpHeaders.AUTHORIZATION) || isScreen(request)) {
            onwards.run();
        } else if (!present(context)) {
            admitStranger(context, onwards);
        } else {
            Visit.complaint(request)
                    .ifPresentOrElse(problem -> problem.answer(context), () -> withToken(context, onwards));
        }
    }

    /** Shows nothing that a service would take for somebody. */
    private boolean isStranger(RoutingContext context) {
        String shown = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return !present(context) && (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length()));
    }

    private void atPace(RoutingContext context, Runnable onwards) {
        long wait = pace.secondsToWait(context.request().remoteAddress().hostAddress());
        if (wait == 0) {
            onwards.run();
        } else {
            context.response().putHeader("Retry-After", Long.toString(wait));
            EdgeProblem.TOO_FAST.answer(context);
        }
    }

    boolean present(RoutingContext context) {
        return context.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
    }

    /** Who it is; {@code null} if there is no session. Refreshes the session when its tokens run out. */
    Uni<SecurityIdentity> identity(RoutingContext context) {
        Context thread = context.vertx().getOrCreateContext();
        return authenticator.attemptAuthentication(context).emitOn(task -> thread.runOnContext(none -> task.run()));
    }

    void forget(RoutingContext context) {
        context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(COOKIE))
                .forEach(name -> context.response()
                        .addCookie(Cookie.cookie(name, "")
                                .setPath("/")
                                .setHttpOnly(true)
                                .setMaxAge(0)));
    }

    private void withToken(RoutingContext context, Runnable onwards) {
        identity(context)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                ended(context);
                                return;
                            }
                            String token = identity.getCredential(AccessTokenCredential.class)
                                    .getToken();
                            context.request().headers().set(HttpHeaders.AUTHORIZATION, BEARER + token);
                            onwards.run();
                        },
                        failure -> failed(context, failure));
    }

    private void failed(RoutingContext context, Throwable failure) {
        if (Provider.isAway(failure)) {
            EdgeProblem.SIGN_IN_UNAVAILABLE.answer(context);
        } else {
            ended(context);
        }
    }

    private void ended(RoutingContext context) {
        forget(context);
        if (Visit.isNavigation(context.request())) {
            toSignIn(context);
        } else {
            EdgeProblem.SESSION_ENDED.answer(context);
        }
    }

    /** A page that needs a session leads to signing in; a program is told by the service what is missing. */
    private static void admitStranger(RoutingContext context, Runnable onwards) {
        if (Visit.isNavigation(context.request())) {
            toSignIn(context);
        } else {
            onwards.run();
        }
    }

    private static void toSignIn(RoutingContext context) {
        context.request().resume();
        context.response()
                .setStatusCode(302)
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Location",
                        "/sign-in?to=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8))
                .end();
    }

    /** The screens themselves are for everybody; what they show is not. */
    private static boolean isScreen(HttpServerRequest request) {
        return request.path().contains(SCREENS);
    }

    static boolean isRefusal(Throwable failure) {
        return failure instanceof AuthenticationFailedException;
    }
}
