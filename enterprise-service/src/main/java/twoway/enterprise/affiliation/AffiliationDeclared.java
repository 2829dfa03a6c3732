package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.affiliation-declared.v1", stream = AffiliationEvent.STREAM)
record AffiliationDeclared(@JsonUnwrapped AffiliationFacts affiliation) implements AffiliationEvent {}
