package twoway.channel.onboarding;

import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** The channel is open in one market. */
@EventType(value = "twoway.channel-activated.v1", stream = "channel.onboarding-case")
record ChannelActivated(
        UUID caseId, UUID partnershipId, UUID commitmentId, String market, LocalDate activatedOn, UUID large, UUID sme)
        implements DomainEvent {

    static ChannelActivated of(OnboardingCase of, MarketLane lane) {
        return new ChannelActivated(
                of.id(),
                of.partnershipId(),
                of.commitmentId(),
                lane.market(),
                lane.activatedOn(),
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
