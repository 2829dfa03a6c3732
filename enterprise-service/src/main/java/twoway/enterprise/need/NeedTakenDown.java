package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-taken-down.v1", stream = NeedEvent.STREAM)
record NeedTakenDown(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
