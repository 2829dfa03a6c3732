package twoway.enterprise.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.public-record-changed.v1", stream = PublicRecordEvent.STREAM)
record PublicRecordChanged(@JsonUnwrapped PublicRecordFacts facts) implements PublicRecordEvent {}
