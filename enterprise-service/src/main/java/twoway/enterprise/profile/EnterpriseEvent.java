package twoway.enterprise.profile;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of enterprises: one shape, the type says what happened. */
sealed interface EnterpriseEvent extends DomainEvent
        permits EnterpriseRegistered,
                EnterpriseSubmitted,
                EnterpriseVerified,
                EnterpriseSuspended,
                EnterpriseReinstated,
                EnterpriseResized,
                EnterpriseChanged,
                EnterpriseMerged,
                EnterpriseRetired {

    String STREAM = "enterprise.enterprise";

    EnterpriseFacts enterprise();

    @Override
    default UUID subject() {
        return enterprise().enterpriseId();
    }

    @Override
    default UUID tenant() {
        return enterprise().enterpriseId();
    }
}
