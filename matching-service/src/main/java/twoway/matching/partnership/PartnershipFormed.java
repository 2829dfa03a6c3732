package twoway.matching.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.exchange.DeliveryRule;

@EventType(value = "twoway.partnership-formed.v1", stream = "matching.partnership")
record PartnershipFormed(
        UUID partnershipId,
        UUID proposalId,
        UUID matchId,
        UUID postingId,
        UUID left,
        UUID right,
        List<Pledge> undertakings)
        implements DomainEvent {

    record Pledge(
            UUID commitmentId,
            UUID giver,
            UUID receiver,
            ResourceKind kind,
            LocalizedText description,
            List<String> markets,
            BigDecimal quantity,
            String unit,
            LocalDate due,
            DeliveryRule deliveryRule) {

        static Pledge of(Commitment commitment) {
            var undertaking = commitment.undertaking();
            return new Pledge(
                    commitment.id(),
                    commitment.giver(),
                    commitment.receiver(),
                    undertaking.kind(),
                    undertaking.description(),
                    undertaking.markets(),
                    undertaking.quantity(),
                    undertaking.unit(),
                    undertaking.due(),
                    commitment.deliveryRule());
        }
    }

    @Override
    public UUID subject() {
        return partnershipId;
    }

    @Override
    public UUID tenant() {
        return right;
    }
}
