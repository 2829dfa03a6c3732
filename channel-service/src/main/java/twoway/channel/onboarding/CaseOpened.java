package twoway.channel.onboarding;

import java.util.List;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** A promised sales channel has become an onboarding case. */
@EventType(value = "twoway.case-opened.v1", stream = "channel.onboarding-case")
record CaseOpened(UUID caseId, UUID partnershipId, UUID commitmentId, UUID large, UUID sme, List<String> markets)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return caseId;
    }

    @Override
    public UUID tenant() {
        return large;
    }
}
