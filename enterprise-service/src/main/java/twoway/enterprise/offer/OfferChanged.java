package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-changed.v1", stream = OfferEvent.STREAM)
record OfferChanged(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
