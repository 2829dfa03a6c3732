package twoway.channel.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import twoway.channel.paging.Keys;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.value.Money;

@Path("/channel/v1/onboarding-cases/{id}/lanes/{market}/orders")
@RunOnVirtualThread
@Transactional
class LaneOrderResource {

    private final Cases cases;
    private final Orders orders;
    private final ReportOrders reportOrders;
    private final Caller caller;

    LaneOrderResource(Cases cases, Orders orders, ReportOrders reportOrders, Caller caller) {
        this.cases = cases;
        this.orders = orders;
        this.reportOrders = reportOrders;
        this.caller = caller;
    }

    record Report(
            @NotBlank @Size(max = 100) String orderNumber,
            @NotNull LocalDate orderedOn,

            @NotNull @Positive @Digits(integer = 15, fraction = 3)
            BigDecimal quantity,

            @Valid Money amount) {

        ReportedOrder.Content content() {
            return new ReportedOrder.Content(orderNumber.strip(), orderedOn, quantity, amount);
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response report(UUID id, String market, @NotNull @Valid Report said) {
        var reported = reportOrders.report(id, market, said.content(), caller.actor());
        var shown = OrderResource.Order.of(reported.order());
        if (!reported.isNew()) return Response.ok(shown).build();
        return Response.created(URI.create("/channel/v1/orders/" + shown.id()))
                .entity(shown)
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<OrderResource.Order> list(
            UUID id, String market, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        var lane = cases.ofFirm(id, caller.actor()).lane(market);
        var rows = Keys.limit(limit);
        var found = orders.ofLane(lane, Keys.after(after), rows);
        return Page.of(found.stream().map(OrderResource.Order::of).toList(), rows, order -> Keys.cursor(order.id()));
    }
}
