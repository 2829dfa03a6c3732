package twoway.enterprise.erasure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/**
 * Every service erases what it has of the person, and keeps what was done.
 *
 * @param person the subject at the identity provider; {@code subject()} is taken by the event's own
 */
@EventType(value = "twoway.person-erased.v1", stream = "enterprise.member")
record PersonErased(UUID erasureId, @JsonProperty("subject") String person) implements DomainEvent {

    private static final UUID NO_ENTERPRISE = new UUID(0, 0);

    @Override
    public UUID subject() {
        return erasureId;
    }

    @Override
    public UUID tenant() {
        return NO_ENTERPRISE;
    }
}
