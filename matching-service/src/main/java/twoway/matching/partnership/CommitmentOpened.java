package twoway.matching.partnership;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/**
 * @param markets all that are open by now
 * @param fully whether these are all the markets of the undertaking
 */
@EventType(value = "twoway.commitment-opened.v1", stream = "matching.partnership")
record CommitmentOpened(
        UUID partnershipId,
        UUID commitmentId,
        List<String> markets,
        boolean fully,
        @JsonIgnore UUID tenant) implements DomainEvent {

    @Override
    public UUID subject() {
        return partnershipId;
    }
}
