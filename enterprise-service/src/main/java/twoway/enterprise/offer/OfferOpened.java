package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-opened.v1", stream = OfferEvent.STREAM)
record OfferOpened(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
