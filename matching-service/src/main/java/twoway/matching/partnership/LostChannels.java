package twoway.matching.partnership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.chassis.event.FactsApplied;
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
    private final LostPlaces lost;
    private final Events events;

    LostChannels(
            Partnerships partnerships, Commitments commitments, CapacityLedger places, LostPlaces lost, Events events) {
        this.partnerships = partnerships;
        this.commitments = commitments;
        this.places = places;
        this.lost = lost;
        this.events = events;
    }

    /** The partnership is locked before its undertakings, so that of two that end at once one sees that it is the last. */
    void closed(ChannelInbox.CaseClosed closed, Instant now) {
        var partnership = partnerships.toChange(closed.partnershipId());
        var commitment = commitments.toChange(closed.commitmentId());
        var facts = end(commitment, closed, now);
        if (facts.isEmpty()) return;
        facts.forEach(each -> events.add(each, now));
        if (!stillOpensAChannel(partnership.id())) lost.add(partnership.id(), closed.outcome());
    }

    /** After the matches of whatever else was told: everybody takes a place last. */
    void giveBack(@Observes @Priority(Interceptor.Priority.APPLICATION + 600) FactsApplied applied) {
        lost.all().forEach(each -> {
            var partnership = partnerships.toChange(each.partnership());
            places.release(partnership.claim(), each.reason());
        });
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
