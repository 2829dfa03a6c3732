package twoway.matching.match;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.match-dismissed.v1", stream = "matching.match")
record MatchDismissed(UUID matchId, UUID by) implements DomainEvent {

    @Override
    public UUID subject() {
        return matchId;
    }

    @Override
    public UUID tenant() {
        return by;
    }
}
