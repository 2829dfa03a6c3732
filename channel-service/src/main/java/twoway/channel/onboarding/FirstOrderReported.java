package twoway.channel.onboarding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** The first order of a market has come in: the channel works. */
@EventType(value = "twoway.first-order-reported.v1", stream = "channel.onboarding-case")
record FirstOrderReported(
        UUID caseId,
        UUID partnershipId,
        UUID commitmentId,
        String market,
        String orderNumber,
        LocalDate orderedOn,
        BigDecimal quantity,
        UUID large,
        UUID sme)
        implements DomainEvent {

    static FirstOrderReported of(OnboardingCase of, ReportedOrder order) {
        return new FirstOrderReported(
                of.id(),
                of.partnershipId(),
                of.commitmentId(),
                order.lane().market(),
                order.orderNumber(),
                order.orderedOn(),
                order.quantity(),
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
