package twoway.matching.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.commitment-waived.v1", stream = "matching.partnership")
record CommitmentWaived(
        UUID partnershipId, UUID commitmentId, @JsonIgnore UUID tenant) implements DomainEvent {

    @Override
    public UUID subject() {
        return partnershipId;
    }
}
