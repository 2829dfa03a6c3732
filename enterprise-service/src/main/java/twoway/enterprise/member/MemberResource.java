package twoway.enterprise.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import twoway.chassis.time.Clock;
import twoway.enterprise.paging.Keys;

@Path("/enterprise/v1/enterprises/{enterpriseId}/members")
@RunOnVirtualThread
@Transactional
class MemberResource {

    private final Roster roster;
    private final Members members;
    private final Caller caller;
    private final Clock clock;

    MemberResource(Roster roster, Members members, Caller caller, Clock clock) {
        this.roster = roster;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "NewMember")
    record Request(
            @NotBlank @Size(max = 255) String subject,

            @NotNull @Pattern(regexp = "OWNER|EDITOR|APPROVER|VIEWER")
            String role,

            @Size(max = 80) String unit) {

        Roster.Newcomer newcomer() {
            return new Roster.Newcomer(
                    subject.strip(), Role.valueOf(role), unit == null || unit.isBlank() ? null : unit.strip());
        }
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

    @POST
    @RolesAllowed(Roles.OWNER)
    public Response add(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        var joined = roster.add(enterpriseId, request.newcomer(), clock.now(enterpriseId));
        return Response.status(joined.created() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/members/"
                        + joined.member().id()))
                .entity(Answer.of(joined.member(), caller.actor()))
                .build();
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
}
