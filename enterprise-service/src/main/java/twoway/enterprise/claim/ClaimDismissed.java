package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-dismissed.v1", stream = ClaimEvent.STREAM)
record ClaimDismissed(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
