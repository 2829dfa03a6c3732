package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-withdrawn.v1", stream = NeedEvent.STREAM)
record NeedWithdrawn(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
