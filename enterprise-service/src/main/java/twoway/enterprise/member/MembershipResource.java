package twoway.enterprise.member;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

/** Where I belong: what a person or program needs to know before it can choose for whom to act. */
@Path("/enterprise/v1/memberships")
@RunOnVirtualThread
@Transactional
class MembershipResource {

    private static final String MINE = """
        select m.id as member, m.enterprise_id as enterprise, e.names ->> 'zh' as zh, e.names ->> 'en' as en,
               e.state as state, m.role as role, m.unit as unit
          from member m join enterprise e on e.id = m.enterprise_id
         where m.subject = ?1 and m.state = 'ACTIVE' order by m.id\
        """;

    private final Doorstep doorstep;
    private final Session entities;
    private final Tenancy tenancy;
    private final Caller caller;

    MembershipResource(Doorstep doorstep, Session entities, Tenancy tenancy, Caller caller) {
        this.doorstep = doorstep;
        this.entities = entities;
        this.tenancy = tenancy;
        this.caller = caller;
    }

    @Schema(name = "Membership")
    record Answer(UUID memberId, UUID enterpriseId, LocalizedText names, String state, Role role, String unit) {

        static Answer of(Tuple row) {
            return new Answer(
                    row.get("member", UUID.class),
                    row.get("enterprise", UUID.class),
                    LocalizedText.of(row.get("zh", String.class), row.get("en", String.class)),
                    row.get("state", String.class),
                    Role.valueOf(row.get("role", String.class)),
                    row.get("unit", String.class));
        }
    }

    @GET
    @Authenticated
    public Page<Answer> mine() {
        return new Page<>(of(caller.subject()), null);
    }

    /** Accepts an invitation. */
    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@NotNull @Valid InvitationCode request) {
        var invitation = doorstep.at(request);
        var entered = doorstep.enter(invitation, caller.subject());
        var mine = of(caller.subject()).stream()
                .filter(each -> each.enterpriseId().equals(invitation.enterpriseId()))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.STATE_CONFLICT, InvitationState.ACCEPTED, "accept"));
        return Response.status(entered ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/members/" + mine.memberId()))
                .entity(mine)
                .build();
    }

    /** Reads across enterprises, which only the platform may; it is asked for the caller's own subject alone. */
    private List<Answer> of(String subject) {
        return tenancy.asSystem(() -> entities.createNativeQuery(MINE, Tuple.class)
                .setParameter(1, subject)
                .getResultStream()
                .map(Answer::of)
                .toList());
    }
}
