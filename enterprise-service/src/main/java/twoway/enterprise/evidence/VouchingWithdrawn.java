package twoway.enterprise.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.vouching-withdrawn.v1", stream = VouchingEvent.STREAM)
record VouchingWithdrawn(@JsonUnwrapped VouchingFacts vouching) implements VouchingEvent {}
