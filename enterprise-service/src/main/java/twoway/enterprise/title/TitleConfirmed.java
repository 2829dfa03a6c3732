package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.title-confirmed.v1", stream = TitleEvent.STREAM)
record TitleConfirmed(@JsonUnwrapped TitleFacts title) implements TitleEvent {}
