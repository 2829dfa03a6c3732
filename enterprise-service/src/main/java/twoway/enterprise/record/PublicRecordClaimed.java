package twoway.enterprise.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.public-record-claimed.v1", stream = PublicRecordEvent.STREAM)
record PublicRecordClaimed(@JsonUnwrapped PublicRecordFacts facts) implements PublicRecordEvent {}
