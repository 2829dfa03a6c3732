package twoway.enterprise.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.public-record-imported.v1", stream = PublicRecordEvent.STREAM)
record PublicRecordImported(@JsonUnwrapped PublicRecordFacts facts) implements PublicRecordEvent {}
