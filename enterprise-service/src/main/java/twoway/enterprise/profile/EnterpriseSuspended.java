package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-suspended.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseSuspended(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
