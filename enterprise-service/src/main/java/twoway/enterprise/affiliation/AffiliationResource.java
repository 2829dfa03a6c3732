package twoway.enterprise.affiliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.chassis.value.AtMost;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** To whom the caller's enterprise belongs, and who says that it belongs to it. */
@Path("/enterprise/v1/affiliations")
@RunOnVirtualThread
@Transactional
class AffiliationResource {

    private final Declaration declaration;
    private final Affiliations affiliations;
    private final Caller caller;
    private final Clock clock;

    AffiliationResource(Declaration declaration, Affiliations affiliations, Caller caller, Clock clock) {
        this.declaration = declaration;
        this.affiliations = affiliations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param parentId the enterprise it belongs to; left out if that one is not here
     * @param parentName its name if it is not here
     * @param shareBasisPoints how much of the enterprise the other one holds, 10,000 being all of it
     * @param validTill the last day, if it has ended or its end is known
     */
    @Schema(name = "NewAffiliation")
    record Request(
            UUID parentId,
            @Valid @AtMost(max = 300) LocalizedText parentName,
            @Min(1) @Max(10_000) Integer shareBasisPoints,
            @NotNull LocalDate validFrom,
            LocalDate validTill) {

        Tie tie() {
            return new Tie(parentId, parentName, shareBasisPoints, validFrom, validTill);
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response declare(@NotNull @Valid Request request) {
        var actor = caller.actor();
        var outcome = declaration.declare(actor.enterpriseId(), request.tie(), clock.now(actor.enterpriseId()));
        var affiliation = outcome.affiliation();
        return Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/affiliations/" + affiliation.id()))
                .entity(AffiliationAnswer.of(affiliation, actor))
                .build();
    }

    /** Of both sides, with what is past. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<AffiliationAnswer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var actor = caller.actor();
        var found = affiliations.oldestOf(actor.enterpriseId(), Keys.id(after), rows + 1).stream()
                .map(each -> AffiliationAnswer.of(each, actor))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }
}
