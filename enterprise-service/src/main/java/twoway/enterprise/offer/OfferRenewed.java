package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-renewed.v1", stream = OfferEvent.STREAM)
record OfferRenewed(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
