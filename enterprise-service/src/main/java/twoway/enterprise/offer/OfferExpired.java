package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-expired.v1", stream = OfferEvent.STREAM)
record OfferExpired(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
