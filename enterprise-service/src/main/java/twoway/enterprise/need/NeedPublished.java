package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.need-published.v1", stream = NeedEvent.STREAM)
record NeedPublished(@JsonUnwrapped NeedFacts need) implements NeedEvent {}
