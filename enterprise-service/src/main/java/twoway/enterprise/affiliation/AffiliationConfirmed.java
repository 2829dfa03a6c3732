package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.affiliation-confirmed.v1", stream = AffiliationEvent.STREAM)
record AffiliationConfirmed(@JsonUnwrapped AffiliationFacts affiliation) implements AffiliationEvent {}
