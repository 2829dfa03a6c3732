package twoway.enterprise.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
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
    private final Vouching vouching;
    private final Evidences evidences;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    // Six: an office says something of what is not its own.
    VouchingResource(
            Offices offices, Vouching vouching, Evidences evidences, Tenancy tenancy, Caller caller, Clock clock) {
        this.offices = offices;
        this.vouching = vouching;
        this.evidences = evidences;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param statement how the office knows the firm; the firm reads it */
    @Schema(name = "NewVouching")
    record Request(
            @NotNull UUID enterpriseId,
            @NotBlank @Size(max = 2_000) String statement) {}

    /** @param reason the firm reads it too */
    @Schema(name = "VouchingWithdrawal")
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param supersededAt since when it counts no longer: it was withdrawn, or the firm goes by another name; else {@code null}
     * @param withdrawal why it was withdrawn, or {@code null}
     */
    @Schema(name = "Vouching")
    record Answer(
            UUID id,
            UUID enterpriseId,
            String statement,
            Instant vouchedAt,
            Instant supersededAt,
            String withdrawal,
            List<String> allowedActions,
            long version)
            implements Versioned {

        static Answer of(Evidence evidence) {
            return new Answer(
                    evidence.id(),
                    evidence.enterpriseId(),
                    evidence.note(),
                    evidence.checkedAt(),
                    evidence.supersededAt(),
                    evidence.withdrawal(),
                    evidence.supersededAt() == null ? List.of("withdraw") : List.of(),
                    evidence.version());
        }
    }

    /** For each firm once; again is the same vouching. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response vouch(@PathParam("officeId") UUID officeId, @NotNull @Valid Request request) {
        var office = offices.held(officeId).as(OfficeRole.SERVICE_ORGANISATION);
        var firm = request.enterpriseId();
        offices.mustCover(office, firm);
        return tenancy.asSystem(() -> {
            var created =
                    vouching.give(firm, office.enterpriseId(), request.statement(), caller.subject(), clock.now(firm));
            return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                    .entity(Answer.of(evidences.vouched(firm, office.enterpriseId())))
                    .build();
        });
    }

    /** The office's word counts no longer; that it was given stays on record. The firm is told, and reads why. */
    // One text alone would also be taken as plain text.
    @POST
    @Path("{vouchingId}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    public Answer withdraw(
            @PathParam("officeId") UUID officeId,
            @PathParam("vouchingId") UUID vouchingId,
            @NotNull @Valid Withdrawal request) {
        var office = offices.held(officeId).as(OfficeRole.SERVICE_ORGANISATION);
        return tenancy.asSystem(() -> {
            var given = evidences.vouchingForCommand(vouchingId, office.enterpriseId());
            var now = clock.now(given.enterpriseId());
            vouching.withdraw(given, caller.basedOn(), request.reason(), caller.subject(), now);
            evidences.flush();
            return Answer.of(given);
        });
    }

    @GET
    @Path("{vouchingId}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("officeId") UUID officeId, @PathParam("vouchingId") UUID vouchingId) {
        var office = offices.held(officeId).as(OfficeRole.SERVICE_ORGANISATION);
        return tenancy.asSystem(() -> Answer.of(evidences.vouching(vouchingId, office.enterpriseId())));
    }

    /** What it vouches and has vouched for. */
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
