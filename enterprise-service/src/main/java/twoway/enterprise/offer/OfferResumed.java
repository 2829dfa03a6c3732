package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-resumed.v1", stream = OfferEvent.STREAM)
record OfferResumed(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
