package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.affiliation-refused.v1", stream = AffiliationEvent.STREAM)
record AffiliationRefused(@JsonUnwrapped AffiliationFacts affiliation) implements AffiliationEvent {}
