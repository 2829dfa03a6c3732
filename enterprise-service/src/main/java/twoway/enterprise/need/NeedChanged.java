package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-changed.v1", stream = NeedEvent.STREAM)
record NeedChanged(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
