package twoway.enterprise.cluster;

import java.util.Optional;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.enterprise.record.Nobody;

/** The stream of clusters: one shape, the type says what happened. */
sealed interface ClusterEvent extends DomainEvent permits ClusterRecorded, ClusterChanged {

    String STREAM = "enterprise.cluster";

    ClusterFacts cluster();

    @Override
    default UUID subject() {
        return cluster().clusterId();
    }

    @Override
    default UUID tenant() {
        return Optional.ofNullable(cluster().operatorId()).orElse(Nobody.ID);
    }
}
