package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.cluster-member-named.v1", stream = ClusterMemberEvent.STREAM)
record ClusterMemberNamed(@JsonUnwrapped ClusterMemberFacts membership) implements ClusterMemberEvent {}
