package twoway.enterprise.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import twoway.chassis.event.EventType;

/** @param replacedBy the enterprise that stands for it from now on */
@EventType(value = "twoway.enterprise-merged.v1", stream = EnterpriseEvent.STREAM)
record EnterpriseMerged(@JsonUnwrapped EnterpriseFacts enterprise, UUID replacedBy) implements EnterpriseEvent {}
