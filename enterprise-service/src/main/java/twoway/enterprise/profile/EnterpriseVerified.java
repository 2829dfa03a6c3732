package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-verified.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseVerified(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
