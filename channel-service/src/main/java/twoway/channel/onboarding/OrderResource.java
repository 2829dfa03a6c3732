package twoway.channel.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.value.Money;

@Path("/channel/v1/orders/{id}")
@RunOnVirtualThread
@Transactional
class OrderResource {

    private final Orders orders;
    private final Caller caller;

    OrderResource(Orders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    record Order(
            UUID id,
            UUID caseId,
            String market,
            String orderNumber,
            LocalDate orderedOn,
            BigDecimal quantity,
            Money amount,
            Instant reportedAt) {

        static Order of(ReportedOrder order) {
            return new Order(
                    order.id(),
                    order.caseId(),
                    order.lane().market(),
                    order.orderNumber(),
                    order.orderedOn(),
                    order.quantity(),
                    order.amount(),
                    order.reportedAt());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Order get(UUID id) {
        return Order.of(orders.ofFirm(id, caller.actor()));
    }
}
