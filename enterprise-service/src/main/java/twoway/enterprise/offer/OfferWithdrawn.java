package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-withdrawn.v1", stream = OfferEvent.STREAM)
record OfferWithdrawn(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
