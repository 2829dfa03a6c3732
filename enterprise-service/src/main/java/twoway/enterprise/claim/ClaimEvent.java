package twoway.enterprise.claim;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.enterprise.record.Nobody;

/** The stream of claims: one shape, the type says what happened. Until it is accepted a claim belongs to no enterprise. */
sealed interface ClaimEvent extends DomainEvent
        permits ClaimHandedIn, ClaimAccepted, ClaimRejected, ClaimAppealed, ClaimDismissed, ClaimWithdrawn {

    String STREAM = "enterprise.claim";

    ClaimFacts claim();

    @Override
    default UUID subject() {
        return claim().claimId();
    }

    @Override
    default UUID tenant() {
        return claim().enterpriseId() == null ? Nobody.ID : claim().enterpriseId();
    }
}
