package twoway.enterprise.cluster;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of memberships in clusters: one shape, the type says what happened. */
sealed interface ClusterMemberEvent extends DomainEvent permits ClusterMemberNamed, ClusterMemberEnded {

    String STREAM = "enterprise.cluster-member";

    ClusterMemberFacts membership();

    @Override
    default UUID subject() {
        return membership().membershipId();
    }

    @Override
    default UUID tenant() {
        return membership().enterpriseId();
    }
}
