package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-reinstated.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseReinstated(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
