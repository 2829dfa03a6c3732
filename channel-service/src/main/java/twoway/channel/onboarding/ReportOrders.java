package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import twoway.channel.ChannelProblem;
import twoway.channel.checklist.Side;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;

/** The large firm says that an order has come in. Saying it twice changes nothing. */
@ApplicationScoped
class ReportOrders {

    private final Cases cases;
    private final Orders orders;
    private final Events events;
    private final Clock clock;
    private final Ids ids;

    ReportOrders(Cases cases, Orders orders, Events events, Clock clock, Ids ids) {
        this.cases = cases;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param isNew false if it had been reported before */
    record Reported(ReportedOrder order, boolean isNew) {}

    Reported report(UUID caseId, String market, ReportedOrder.Content content, Actor by) {
        var of = cases.locked(caseId, by);
        if (of.sideOf(by) != Side.LARGE) throw new Refusal(ChannelProblem.OTHER_PARTYS_STEP);
        var lane = of.lane(market);
        var known = orders.numbered(lane, content.orderNumber());
        if (known.isEmpty()) return new Reported(take(of, lane, content, by), true);
        if (known.get().says(content)) return new Reported(known.get(), false);
        throw new Refusal(ChannelProblem.ORDER_NUMBER_TAKEN, content.orderNumber()).at("/orderNumber");
    }

    private ReportedOrder take(OnboardingCase of, MarketLane lane, ReportedOrder.Content content, Actor by) {
        var now = clock.now(of.parties().large());
        if (content.orderedOn().isAfter(of.day(now))) {
            throw new Refusal(
                            ChannelProblem.ORDERED_IN_FUTURE,
                            content.orderedOn().toString(),
                            of.day(now).toString())
                    .at("/orderedOn");
        }
        var order = new ReportedOrder(ids.next(), of, lane, content, by, now);
        var facts = of.take(order);
        orders.persist(order);
        facts.forEach(fact -> events.add(fact, now));
        return order;
    }
}
