package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.cluster-changed.v1", stream = ClusterEvent.STREAM)
record ClusterChanged(@JsonUnwrapped ClusterFacts cluster) implements ClusterEvent {}
