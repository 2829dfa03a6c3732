package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-changed.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseChanged(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
