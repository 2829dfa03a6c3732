package twoway.matching.match;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.interest-declared.v1", stream = "matching.match")
record InterestDeclared(UUID matchId, UUID postingId, UUID left, UUID right, UUID by) implements DomainEvent {

    @Override
    public UUID subject() {
        return matchId;
    }

    @Override
    public UUID tenant() {
        return by;
    }
}
