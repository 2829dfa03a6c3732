package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.title-reported.v1", stream = TitleEvent.STREAM)
record TitleReported(@JsonUnwrapped TitleFacts title) implements TitleEvent {}
