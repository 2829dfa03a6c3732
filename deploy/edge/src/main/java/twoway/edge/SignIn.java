package twoway.edge;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Coming and going: /sign-in leads to the identity provider and back, /sign-out ends it, /session says who is here. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private final HttpAuthenticator authenticator;
    private final Session session;
    private final Provider provider;
    private final Routes routes;

    SignIn(HttpAuthenticator authenticator, Session session, Provider provider, Routes routes) {
        this.authenticator = authenticator;
        this.session = session;
        this.provider = provider;
        this.routes = routes;
    }

    void open(@Observes Router router) {
        router.get("/sign-in").order(Portal.BEFORE_OTHERS).handler(this::signIn);
        router.get("/sign-out").order(Portal.BEFORE_OTHERS).handler(this::signOut);
        router.get("/sign-in-refused")
                .order(Portal.BEFORE_OTHERS)
                .handler(context -> redirect(context, "/?sign-in=refused"));
        router.get("/session").order(Portal.BEFORE_OTHERS).handler(this::who);
    }

    /** The provider sends the reader back to this same path, with a code that is exchanged on the way. */
    private void signIn(RoutingContext context) {
        session.identity(context)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                challenge(context);
                            } else {
                                redirect(
                                        context,
                                        Destination.of(context.request().getParam("to")));
                            }
                        },
                        failure -> settle(context, failure));
    }

    private void settle(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onwards) {
            redirect(context, onwards.getRedirectUri());
        } else if (Provider.isAway(failure)) {
            redirect(context, "/?sign-in=unavailable");
        } else if (Session.isRefusal(failure)) {
            challenge(context);
        } else {
            LOG.infof("a sign-in was not completed: %s", failure.getMessage());
            redirect(
                    context,
                    failure instanceof AuthenticationCompletionException
                            ? "/?sign-in=failed"
                            : "/?sign-in=unavailable");
        }
    }

    private void challenge(RoutingContext context) {
        provider.answers().onSuccess(there -> {
            if (there) {
                authenticator.sendChallenge(context).subscribe().with(sent -> end(context), failure -> {
                    LOG.warnf("nobody can sign in: %s", failure.getMessage());
                    redirect(context, "/?sign-in=unavailable");
                });
            } else {
                redirect(context, "/?sign-in=unavailable");
            }
        });
    }

    /** Ends the session here and at the provider; if that is away, here. */
    private void signOut(RoutingContext context) {
        if (!Visit.mayEndSession(context.request())) {
            EdgeProblem.FOREIGN_REQUEST.answer(context);
            return;
        }
        provider.answers().onSuccess(there -> {
            if (there && session.present(context)) {
                session.identity(context)
                        .subscribe()
                        .with(identity -> leave(context, "/"), failure -> leave(context, goodbye(failure)));
            } else {
                leave(context, there ? "/" : "/?sign-out=here");
            }
        });
    }

    private static String goodbye(Throwable failure) {
        return failure instanceof AuthenticationRedirectException onwards ? onwards.getRedirectUri() : "/";
    }

    private void leave(RoutingContext context, String to) {
        session.forget(context);
        redirect(context, to);
    }

    private void who(RoutingContext context) {
        if (session.present(context)) {
            session.identity(context)
                    .subscribe()
                    .with(identity -> say(context, identity, null), failure -> say(context, null, failure));
        } else {
            say(context, null, null);
        }
    }

    private void say(RoutingContext context, SecurityIdentity identity, Throwable failure) {
        boolean signedIn = identity != null && !identity.isAnonymous();
        JsonObject answer = new JsonObject().put("signedIn", signedIn);
        if (signedIn && identity.getPrincipal() instanceof JsonWebToken person) {
            answer.put("subject", person.getSubject()).put("name", nameOf(person));
        }
        if (failure != null) {
            answer.put("problem", Provider.isAway(failure) ? "sign-in-unavailable" : "session-ended");
            if (!Provider.isAway(failure)) {
                session.forget(context);
            }
        }
        answer.put("services", new JsonArray(routes.names()));
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(answer.toBuffer());
    }

    private static String nameOf(JsonWebToken person) {
        return Stream.of("name", "preferred_username")
                .map(claim -> person.<Object>getClaim(claim))
                .flatMap(claim -> Optional.ofNullable(claim).stream())
                .map(Object::toString)
                .findFirst()
                .orElse(person.getSubject());
    }

    private static void redirect(RoutingContext context, String to) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(302)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Location", to)
                    .end();
        }
    }

    private static void end(RoutingContext context) {
        if (!context.response().ended()) {
            context.response().putHeader("Cache-Control", "no-store").end();
        }
    }
}
