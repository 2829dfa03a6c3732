package twoway.matching.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.matching.ResourceKind;
import twoway.matching.WaitingOn;
import twoway.matching.exchange.DeliveryRule;

/** An undertaking on the wire. */
record CommitmentAnswer(
        UUID id,
        UUID partnershipId,
        UUID giver,
        UUID receiver,
        ResourceKind kind,
        LocalizedText description,
        List<String> markets,
        BigDecimal quantity,
        String unit,
        LocalDate due,
        DeliveryRule deliveryRule,
        CommitmentState state,
        Progress progress,
        boolean overdue,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    static CommitmentAnswer of(Commitment commitment, Actor reader, LocalDate today) {
        var undertaking = commitment.undertaking();
        return new CommitmentAnswer(
                commitment.id(),
                commitment.partnershipId(),
                commitment.giver(),
                commitment.receiver(),
                undertaking.kind(),
                undertaking.description(),
                undertaking.markets(),
                undertaking.quantity(),
                undertaking.unit(),
                undertaking.due(),
                commitment.deliveryRule(),
                commitment.state(),
                commitment.progress(),
                commitment.overdue(today),
                CommitmentMoves.allowed(commitment, reader),
                waitingOn(commitment),
                commitment.version());
    }

    private static WaitingOn waitingOn(Commitment commitment) {
        return switch (commitment.state()) {
            case PLEDGED, DISPUTED -> WaitingOn.of(commitment.giver(), commitment.mayBeDeclared() ? "deliver" : "open");
            case IN_PROGRESS ->
                WaitingOn.of(
                        commitment.giver(),
                        commitment.mayBeDeclared() ? "deliver" : commitment.fullyOpened() ? "first-order" : "open");
            case DELIVERED -> WaitingOn.of(commitment.receiver(), "confirm");
            case CONFIRMED, MISSED, WAIVED -> null;
        };
    }
}
