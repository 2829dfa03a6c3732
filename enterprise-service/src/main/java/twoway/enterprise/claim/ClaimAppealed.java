package twoway.enterprise.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.claim-appealed.v1", stream = ClaimEvent.STREAM)
record ClaimAppealed(@JsonUnwrapped ClaimFacts claim) implements ClaimEvent {}
