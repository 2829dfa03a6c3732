package twoway.enterprise.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import twoway.chassis.event.Events;
import twoway.chassis.precondition.BasedOn;

/** The people who have handed in claims; all of it with the platform's rights. */
@ApplicationScoped
public class Claimants {

    private final Claims claims;
    private final Events events;

    Claimants(Claims claims, Events events) {
        this.claims = claims;
        this.events = events;
    }

    public boolean knows(String subject) {
        return claims.count("claimant", subject) > 0;
    }

    /** Takes back what the subject has handed in and nobody has decided, so that nothing makes it an owner any more. */
    public void withdraw(String subject, Instant now) {
        claims.undecidedOf(subject)
                .forEach(claim ->
                        claim.withdraw(subject, BasedOn.WHATEVER_IT_IS, now).ifPresent(each -> events.add(each, now)));
    }
}
