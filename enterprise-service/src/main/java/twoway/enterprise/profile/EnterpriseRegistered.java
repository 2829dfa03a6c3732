package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-registered.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseRegistered(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
