package twoway.enterprise.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.paging.Keys;

/** Who is a programme office: granted and revoked by operators, seen by the firm itself. */
@Path("/enterprise/v1/offices")
@RunOnVirtualThread
@Transactional
class OfficeResource {

    private final OfficesGranted offices;
    private final OfficeNews news;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    OfficeResource(OfficesGranted offices, OfficeNews news, Caller caller, Clock clock, Ids ids) {
        this.offices = offices;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param province ISO 3166-2, of whose firms it takes care
     * @param system under whose names a service organisation tells of firms; nobody else's
     * @param validTill the last day; left out, until it is revoked
     */
    @Schema(name = "NewOffice")
    record Request(
            @NotNull UUID enterpriseId,
            @NotNull OfficeRole role,

            @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}")
            String province,

            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String system,
            @NotNull LocalDate validFrom,
            LocalDate validTill) {

        Office.Grant grant() {
            if (validTill != null && validTill.isBefore(validFrom)) {
                throw new Refusal(EnterpriseProblem.PERIOD_REVERSED).at("/validTill");
            }
            return new Office.Grant(
                    enterpriseId,
                    role,
                    province,
                    role == OfficeRole.SERVICE_ORGANISATION ? system : null,
                    validFrom,
                    validTill);
        }
    }

    @Schema(name = "OfficeRevocation")
    record Revocation(@NotBlank @Size(max = 500) String reason) {}

    /** @param revocation why it ended before its last day, or {@code null} */
    @Schema(name = "Office")
    record Answer(
            UUID id,
            UUID enterpriseId,
            OfficeRole role,
            String province,
            String system,
            LocalDate validFrom,
            LocalDate validTill,
            Instant grantedAt,
            Instant revokedAt,
            String revocation,
            long version)
            implements Versioned {

        static Answer of(Office office) {
            var grant = office.grant();
            return new Answer(
                    office.id(),
                    grant.enterpriseId(),
                    grant.role(),
                    grant.province(),
                    grant.system(),
                    grant.validFrom(),
                    grant.validTill(),
                    office.grantedAt(),
                    office.revokedAt(),
                    office.revocation(),
                    office.version());
        }
    }

    /** The same role in the same province again is the same office, on the days it was granted for first. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response grant(@NotNull @Valid Request request) {
        var grant = request.grant();
        offices.oneAtATime();
        if (!offices.verified(grant.enterpriseId())) {
            throw new Refusal(EnterpriseProblem.OFFICE_UNFIT).at("/enterpriseId");
        }
        if (grant.system() != null && offices.taken(grant)) {
            throw new Refusal(EnterpriseProblem.SYSTEM_TAKEN, grant.system()).at("/system");
        }
        var known = offices.like(grant);
        var office = known.orElseGet(() -> put(grant));
        return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/offices/" + office.id()))
                .entity(Answer.of(office))
                .build();
    }

    private Office put(Office.Grant grant) {
        var now = clock.now(grant.enterpriseId());
        var office = new Office(ids.next(), grant, caller.subject(), now);
        offices.persist(office);
        news.granted(office, now);
        return office;
    }

    /** All there ever were, to operators; to a firm its own. */
    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = offices.oldest(Keys.id(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Answer read(@PathParam("id") UUID id) {
        return Answer.of(offices.visible(id));
    }

    // One text alone would also be taken as plain text.
    @POST
    @Path("{id}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Answer revoke(@PathParam("id") UUID id, @NotNull @Valid Revocation request) {
        var office = offices.forCommand(id);
        var now = clock.now(office.grant().enterpriseId());
        if (office.revoke(caller.basedOn(), request.reason(), caller.subject(), now)) news.revoked(office, now);
        offices.flush();
        return Answer.of(office);
    }
}
