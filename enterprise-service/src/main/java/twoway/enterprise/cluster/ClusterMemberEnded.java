package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.cluster-member-ended.v1", stream = ClusterMemberEvent.STREAM)
record ClusterMemberEnded(@JsonUnwrapped ClusterMemberFacts membership) implements ClusterMemberEvent {}
