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
    private final Standings standings;

    CapacityResource(Caller caller, Standings standings) {
        this.caller = caller;
        this.standings = standings;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Standing get(UUID id) {
        return standings.of(id, caller.actor().enterpriseId()).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
