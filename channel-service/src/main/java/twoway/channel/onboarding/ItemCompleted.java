package twoway.channel.onboarding;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** One item of a case's checklist is done; the market is null for what is done once for all markets. */
@EventType(value = "twoway.item-completed.v1", stream = "channel.onboarding-case")
record ItemCompleted(UUID caseId, UUID itemId, String type, String market, UUID large, UUID sme)
        implements DomainEvent {

    static ItemCompleted of(OnboardingCase of, ChecklistItem item) {
        return new ItemCompleted(
                of.id(),
                item.id(),
                item.line().type(),
                item.market(),
                of.parties().large(),
                of.parties().sme());
    }

    @Override
    public UUID subject() {
        return caseId;
    }

    @Override
    public UUID tenant() {
        return large;
    }
}
