package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.cluster-recorded.v1", stream = ClusterEvent.STREAM)
record ClusterRecorded(@JsonUnwrapped ClusterFacts cluster) implements ClusterEvent {}
