package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.official-batch-changed.v1", stream = OfficialBatchEvent.STREAM)
record OfficialBatchChanged(@JsonUnwrapped OfficialBatchFacts announced) implements OfficialBatchEvent {}
