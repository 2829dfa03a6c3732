package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-paused.v1", stream = OfferEvent.STREAM)
record OfferPaused(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
