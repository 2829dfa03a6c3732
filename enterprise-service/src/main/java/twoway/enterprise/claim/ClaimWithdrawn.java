package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-withdrawn.v1", stream = ClaimEvent.STREAM)
record ClaimWithdrawn(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
