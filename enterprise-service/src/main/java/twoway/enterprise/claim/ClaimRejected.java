package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-rejected.v1", stream = ClaimEvent.STREAM)
record ClaimRejected(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
