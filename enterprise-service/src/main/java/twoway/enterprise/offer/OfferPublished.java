package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.offer-published.v1", stream = OfferEvent.STREAM)
record OfferPublished(@JsonUnwrapped OfferFacts offer) implements OfferEvent {}
