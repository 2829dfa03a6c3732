package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-resized.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseResized(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
