package twoway.enterprise.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.time.Clock;

/** One member of the caller's enterprise, where its commands are. */
@Path("/enterprise/v1/members/{memberId}")
@RunOnVirtualThread
@Transactional
class OneMemberResource {

    private final Roster roster;
    private final Members members;
    private final Caller caller;
    private final Clock clock;

    OneMemberResource(Roster roster, Members members, Caller caller, Clock clock) {
        this.roster = roster;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public MemberResource.Answer read(@PathParam("memberId") UUID memberId) {
        var reader = caller.actor();
        return MemberResource.Answer.of(members.own(memberId, reader.enterpriseId()), reader);
    }

    @POST
    @Path("revoke")
    @RolesAllowed(Roles.OWNER)
    public MemberResource.Answer revoke(@PathParam("memberId") UUID memberId) {
        var actor = caller.actor();
        var member = roster.remove(memberId, actor, caller.basedOn(), clock.now(actor.enterpriseId()));
        return MemberResource.Answer.of(member, actor);
    }
}
