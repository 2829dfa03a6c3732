package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-handed-in.v1", stream = ClaimEvent.STREAM)
record ClaimHandedIn(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
