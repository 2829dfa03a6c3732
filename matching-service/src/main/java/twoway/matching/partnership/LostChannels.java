package twoway.matching.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.matching.ResourceKind;
import twoway.matching.capacity.CapacityLedger;

/**
 * Sales channels that were undertaken and will not be: the undertaking ends, and when it was the partnership's last channel
 * its place on the posting goes to whoever waits for one.
 */
@ApplicationScoped
class LostChannels {

    private final Partnerships partnerships;
    private final Commitments commitments;
    private final CapacityLedger places;
    private final Events events;

    LostChannels(Partnerships partnerships, Commitments commitments, CapacityLedger places, Events events) {
        this.partnerships = partnerships;
        this.commitments = commitments;
        this.places = places;
        this.events = events;
    }

    /** The partnership is locked before its undertakings, so that of two that end at once one sees that it is the last. */
    void closed(ChannelInbox.CaseClosed closed, Instant now) {
        var partnership = partnerships.toChange(closed.partnershipId());
        var commitment = commitments.toChange(closed.commitmentId());
        var facts = end(commitment, closed, now);
        if (facts.isEmpty()) return;
        facts.forEach(each -> events.add(each, now));
        if (!stillOpensAChannel(partnership.id())) places.release(partnership.claim(), closed.outcome());
    }

    private static List<DomainEvent> end(Commitment commitment, ChannelInbox.CaseClosed closed, Instant now) {
        return switch (closed.outcome()) {
            case "REJECTED" -> commitment.missed(closed.code(), now);
            case "WITHDRAWN" -> commitment.waived(now);
            default -> List.of(); // every market is live
        };
    }

    private boolean stillOpensAChannel(UUID partnership) {
        return commitments.of(List.of(partnership)).get(partnership).stream()
                .anyMatch(each -> each.undertaking().kind() == ResourceKind.SALES_CHANNEL && !each.ended());
    }
}
