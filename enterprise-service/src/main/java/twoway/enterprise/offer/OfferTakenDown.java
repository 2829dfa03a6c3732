package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-taken-down.v1", stream = OfferEvent.STREAM)
record OfferTakenDown(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
