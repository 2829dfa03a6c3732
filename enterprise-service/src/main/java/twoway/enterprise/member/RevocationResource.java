package twoway.enterprise.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.time.Clock;

@Path("/enterprise/v1/members/{memberId}/revoke")
@RunOnVirtualThread
@Transactional
class RevocationResource {

    private final Roster roster;
    private final Caller caller;
    private final Clock clock;

    RevocationResource(Roster roster, Caller caller, Clock clock) {
        this.roster = roster;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OWNER)
    public MemberResource.Answer revoke(@PathParam("memberId") UUID memberId) {
        var actor = caller.actor();
        return MemberResource.Answer.of(roster.remove(memberId, actor, clock.now(actor.enterpriseId())), actor);
    }
}
