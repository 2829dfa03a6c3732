package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-submitted.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseSubmitted(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
