package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-accepted.v1", stream = ClaimEvent.STREAM)
record ClaimAccepted(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
