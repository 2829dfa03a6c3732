package twoway.matching.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;
import twoway.matching.pool.Pool;

/** Hears from channel-service what an undertaken sales channel has come to. */
@ApplicationScoped
class ChannelInbox {

    private final Commitments commitments;
    private final LostChannels lost;
    private final Pool pool;
    private final Events events;
    private final Clock clock;

    ChannelInbox(Commitments commitments, LostChannels lost, Pool pool, Events events, Clock clock) {
        this.commitments = commitments;
        this.lost = lost;
        this.pool = pool;
        this.events = events;
        this.clock = clock;
    }

    record ChannelActivated(UUID commitmentId, String market) {}

    record FirstOrderReported(
            UUID commitmentId, String market, String orderNumber, LocalDate orderedOn, BigDecimal quantity) {}

    /** @param code why it was rejected, {@code null} otherwise */
    record CaseClosed(UUID partnershipId, UUID commitmentId, String outcome, String code) {}

    void activated(@Observes @Handles("twoway.channel-activated.v1") Fact fact) {
        var activated = fact.as(ChannelActivated.class);
        var now = clock.now(fact.tenant());
        commitments
                .toChange(activated.commitmentId())
                .opened(activated.market(), now)
                .forEach(each -> events.add(each, now));
    }

    void ordered(@Observes @Handles("twoway.first-order-reported.v1") Fact fact) {
        var order = fact.as(FirstOrderReported.class);
        var now = clock.now(fact.tenant());
        commitments
                .toChange(order.commitmentId())
                .ordered(new FirstOrder(order.market(), order.orderNumber(), order.orderedOn(), order.quantity()), now)
                .forEach(each -> events.add(each, now));
    }

    /** The pool first, as everybody locks it before a place; alone, since other news of the batch may change it. */
    void closed(@Observes @Handles("twoway.case-closed.v1") Fact fact) {
        pool.changeAlone();
        lost.closed(fact.as(CaseClosed.class), clock.now(fact.tenant()));
    }
}
