package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.affiliation-withdrawn.v1", stream = AffiliationEvent.STREAM)
record AffiliationWithdrawn(@JsonUnwrapped AffiliationFacts affiliation) implements AffiliationEvent {}
