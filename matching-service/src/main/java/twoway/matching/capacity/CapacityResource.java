package twoway.matching.capacity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** How many places a posting has, for its owner and the enterprises matched with it. */
@Path("/matching/v1/postings/{id}/capacity")
@RunOnVirtualThread
@Transactional
class CapacityResource {

    private final Caller caller;
    private final CapacityLedger ledger;

    CapacityResource(Caller caller, CapacityLedger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Standing get(UUID id) {
        return ledger.standing(id, caller.actor().enterpriseId())
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
