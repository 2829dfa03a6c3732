package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.enterprise-retired.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseRetired(@JsonUnwrapped EnterpriseFacts enterprise) implements EnterpriseEvent {}
