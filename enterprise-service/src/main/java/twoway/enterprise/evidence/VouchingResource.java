package twoway.enterprise.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.enterprise.export.Entered;
import twoway.enterprise.office.OfficeRole;
import twoway.enterprise.office.Offices;
import twoway.enterprise.paging.Keys;

/** Where a service organisation vouches for firms of its province. It is evidence, and does not verify anybody. */
@Path("/enterprise/v1/offices/{officeId}/vouchings")
@RunOnVirtualThread
@Transactional
class VouchingResource implements Entered {

    private final Offices offices;
    private final Evidences evidences;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    // Six: an office says something of what is not its own.
    VouchingResource(Offices offices, Evidences evidences, Tenancy tenancy, Caller caller, Clock clock, Ids ids) {
        this.offices = offices;
        this.evidences = evidences;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param statement how the office knows the firm; the firm reads it */
    @Schema(name = "NewVouching")
    record Request(
            @NotNull UUID enterpriseId,
            @NotBlank @Size(max = 2_000) String statement) {}

    @Schema(name = "Vouching")
    record Answer(UUID id, UUID enterpriseId, String statement, Instant vouchedAt) {

        static Answer of(Evidence evidence) {
            return new Answer(evidence.id(), evidence.enterpriseId(), evidence.note(), evidence.checkedAt());
        }
    }

    /** For each firm once; again is the same vouching. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response vouch(@PathParam("officeId") UUID officeId, @NotNull @Valid Request request) {
        var office = offices.held(officeId).as(OfficeRole.SERVICE_ORGANISATION);
        var firm = request.enterpriseId();
        offices.mustCover(office, firm);
        var check = new Evidences.Check(
                EvidenceKind.VOUCHED_FOR, null, office.enterpriseId(), request.statement(), caller.subject());
        return tenancy.asSystem(() -> {
            var created = evidences.insert(ids.next(), firm, check, clock.now(firm));
            return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                    .entity(Answer.of(evidences.vouched(firm, office.enterpriseId())))
                    .build();
        });
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(
            @PathParam("officeId") UUID officeId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var office = offices.held(officeId).as(OfficeRole.SERVICE_ORGANISATION);
        return vouchedBy(office.enterpriseId(), after, Keys.limit(limit));
    }

    private Page<Answer> vouchedBy(UUID firm, String after, int rows) {
        var found = tenancy.asSystem(() -> evidences.vouchedBy(firm, Keys.id(after), rows + 1)).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @Override
    public String kind() {
        return "vouchings";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return vouchedBy(enterpriseId, after, Page.MOST);
    }
}
