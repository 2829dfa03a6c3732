package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-resumed.v1", stream = NeedEvent.STREAM)
record NeedResumed(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
