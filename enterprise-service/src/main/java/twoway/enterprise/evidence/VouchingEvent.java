package twoway.enterprise.evidence;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of vouchings: one shape, the type says what happened. Who vouches, and in which words, is the firm's to read. */
sealed interface VouchingEvent extends DomainEvent permits VouchingGiven, VouchingWithdrawn {

    String STREAM = "enterprise.vouching";

    VouchingFacts vouching();

    @Override
    default UUID subject() {
        return vouching().vouchingId();
    }

    @Override
    default UUID tenant() {
        return vouching().enterpriseId();
    }
}
