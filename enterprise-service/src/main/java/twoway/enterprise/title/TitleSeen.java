package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.title-seen.v1", stream = TitleEvent.STREAM)
record TitleSeen(@JsonUnwrapped TitleFacts title) implements TitleEvent {}
