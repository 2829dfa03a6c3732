package twoway.enterprise.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/** Who acts for an enterprise and who did. One becomes a member by accepting an invitation. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/members")
@RunOnVirtualThread
@Transactional
class MemberResource implements Entered {

    private final Members members;
    private final Caller caller;

    MemberResource(Members members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @Schema(name = "Member")
    record Answer(
            UUID id,
            UUID enterpriseId,
            String subject,
            Role role,
            String unit,
            Member.State state,
            List<String> allowedActions,
            Instant joinedAt,
            Instant leftAt,
            long version)
            implements Versioned {

        static Answer of(Member member, Actor reader) {
            var revocable = member.state() == Member.State.ACTIVE && reader.is(Role.OWNER);
            return new Answer(
                    member.id(),
                    member.enterpriseId(),
                    member.subject(),
                    member.role(),
                    member.unit(),
                    member.state(),
                    revocable ? List.of("revoke") : List.of(),
                    member.joinedAt(),
                    member.leftAt(),
                    member.version());
        }
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var reader = caller.actor();
        reader.mustBe(enterpriseId);
        var rows = Keys.limit(limit);
        var found = members.oldestOf(enterpriseId, Keys.id(after), rows + 1).stream()
                .map(each -> Answer.of(each, reader))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{memberId}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("memberId") UUID memberId) {
        var reader = caller.actor();
        reader.mustBe(enterpriseId);
        return Answer.of(members.own(memberId, enterpriseId), reader);
    }

    @Override
    public String kind() {
        return "members";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
