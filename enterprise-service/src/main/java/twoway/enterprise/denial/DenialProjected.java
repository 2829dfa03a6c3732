package twoway.enterprise.denial;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** A line of a deny-list as it stands after a change, for matching-service alone; never in feed, webhook or log. */
@EventType(value = "twoway.denial-projected.v1", stream = "enterprise.denial")
record DenialProjected(UUID denialId, UUID enterpriseId, UUID deniedId, Status status) implements DomainEvent {

    enum Status {
        DENIED,
        /** Taken off the list; the same firm may be put on it again under another id. */
        ALLOWED
    }

    @Override
    public UUID subject() {
        return denialId;
    }

    @Override
    public UUID tenant() {
        return enterpriseId;
    }
}
