package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.title-revoked.v1", stream = TitleEvent.STREAM)
record TitleRevoked(@JsonUnwrapped TitleFacts title) implements TitleEvent {}
