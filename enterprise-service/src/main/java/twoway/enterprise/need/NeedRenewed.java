package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-renewed.v1", stream = NeedEvent.STREAM)
record NeedRenewed(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
