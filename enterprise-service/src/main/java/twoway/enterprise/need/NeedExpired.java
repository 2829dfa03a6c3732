package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-expired.v1", stream = NeedEvent.STREAM)
record NeedExpired(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
