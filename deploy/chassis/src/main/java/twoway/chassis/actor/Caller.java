package twoway.chassis.actor;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The one who made the current request. */
@RequestScoped
public class Caller {

    /** The header by which whoever belongs to several enterprises says for which it acts. */
    public static final String CHOICE = "Twoway-Enterprise";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;

    Caller(SecurityIdentity identity, CurrentVertxRequest current) {
        this.identity = identity;
        this.current = current;
    }

    /** The enterprise acted for and the roles there; refuses whoever belongs to none. */
    public Actor actor() {
        Actor actor = identity.getAttribute(MembershipAugmentor.ACTOR);
        if (actor == null) throw new Refusal(CommonProblem.NOT_A_MEMBER);
        return actor;
    }

    /** The token's subject, whether or not it belongs to an enterprise. */
    public String subject() {
        return identity.getAttribute(MembershipAugmentor.SUBJECT);
    }

    public boolean member() {
        return identity.getAttribute(MembershipAugmentor.ACTOR) != null;
    }

    /** What the caller had seen of the thing it changes. */
    public BasedOn basedOn() {
        return new BasedOn(current.getCurrent().request().getHeader(HttpHeaders.IF_MATCH));
    }
}
