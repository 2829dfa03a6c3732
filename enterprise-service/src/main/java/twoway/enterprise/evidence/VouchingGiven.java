package twoway.enterprise.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.vouching-given.v1", stream = VouchingEvent.STREAM)
record VouchingGiven(@JsonUnwrapped VouchingFacts vouching) implements VouchingEvent {}
