package twoway.enterprise.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/**
 * @param person the subject at the identity provider; {@code subject()} is taken by the event's own
 */
@EventType(value = "twoway.member-left.v1", stream = "enterprise.member")
record MemberLeft(
        UUID memberId,
        UUID enterpriseId,
        @JsonProperty("subject") String person) implements DomainEvent {

    @Override
    public UUID subject() {
        return memberId;
    }

    @Override
    public UUID tenant() {
        return enterpriseId;
    }
}
