package twoway.enterprise.affiliation;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of affiliations: one shape, the type says what happened. */
sealed interface AffiliationEvent extends DomainEvent
        permits AffiliationDeclared, AffiliationConfirmed, AffiliationRefused, AffiliationWithdrawn, AffiliationEnded {

    String STREAM = "enterprise.affiliation";

    AffiliationFacts affiliation();

    @Override
    default UUID subject() {
        return affiliation().affiliationId();
    }

    @Override
    default UUID tenant() {
        return affiliation().enterpriseId();
    }
}
