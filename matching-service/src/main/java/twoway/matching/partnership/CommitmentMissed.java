package twoway.matching.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** @param code why the giver ended it */
@EventType(value = "twoway.commitment-missed.v1", stream = "matching.partnership")
record CommitmentMissed(
        UUID partnershipId,
        UUID commitmentId,
        String code,
        @JsonIgnore UUID tenant) implements DomainEvent {

    @Override
    public UUID subject() {
        return partnershipId;
    }
}
