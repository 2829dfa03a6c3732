package twoway.channel.onboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The reported orders, as far as the actor's firm is a party. */
@ApplicationScoped
class Orders implements PanacheRepositoryBase<ReportedOrder, UUID> {

    Optional<ReportedOrder> numbered(MarketLane lane, String orderNumber) {
        return find("lane = ?1 and orderNumber = ?2", lane, orderNumber).firstResultOptional();
    }

    ReportedOrder ofFirm(UUID id, Actor actor) {
        return find("id = ?1 and (leftEnterpriseId = ?2 or rightEnterpriseId = ?2)", id, actor.enterpriseId())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Newest first, one more than the limit if there are more. */
    List<ReportedOrder> ofLane(MarketLane lane, UUID after, int limit) {
        var orders = after == null
                ? find("lane = ?1 order by id desc", lane)
                : find("lane = ?1 and id < ?2 order by id desc", lane, after);
        return orders.page(0, limit + 1).list();
    }
}
