package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-paused.v1", stream = NeedEvent.STREAM)
record NeedPaused(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
