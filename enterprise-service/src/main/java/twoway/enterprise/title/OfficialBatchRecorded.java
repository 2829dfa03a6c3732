package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.official-batch-recorded.v1", stream = OfficialBatchEvent.STREAM)
record OfficialBatchRecorded(@JsonUnwrapped OfficialBatchFacts announced) implements OfficialBatchEvent {}
