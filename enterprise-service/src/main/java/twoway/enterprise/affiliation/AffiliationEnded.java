package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.affiliation-ended.v1", stream = AffiliationEvent.STREAM)
record AffiliationEnded(@JsonUnwrapped AffiliationFacts affiliation) implements AffiliationEvent {}
