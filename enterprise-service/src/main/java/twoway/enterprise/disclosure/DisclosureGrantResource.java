package twoway.enterprise.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;
import twoway.enterprise.posting.AllPostings;
import twoway.enterprise.posting.Occasions;

/** To which firms the details of which postings are open by name: for the owner who names them, and for those named. */
@Path("/enterprise/v1/disclosure-grants")
@RunOnVirtualThread
@Transactional
class DisclosureGrantResource implements Entered {

    private final Granting granting;
    private final Grants grants;
    private final AllPostings postings;
    private final Occasions occasions;
    private final Openness openness;
    private final Caller caller;

    // Six: what may be done goes by the unit of the posting.
    DisclosureGrantResource(
            Granting granting,
            Grants grants,
            AllPostings postings,
            Occasions occasions,
            Openness openness,
            Caller caller) {
        this.granting = granting;
        this.grants = grants;
        this.postings = postings;
        this.occasions = occasions;
        this.openness = openness;
        this.caller = caller;
    }

    /**
     * @param postingId an offer or need of the caller's enterprise
     * @param readerId another verified enterprise
     */
    @Schema(name = "NewDisclosureGrant")
    record Request(@NotNull UUID postingId, @NotNull UUID readerId) {}

    /** Opens all details of the posting to the firm, which is told; the same again is the same grant until it is revoked. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response grant(@NotNull @Valid Request request) {
        var outcome = granting.grant(request.postingId(), request.readerId());
        return Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(
                        "/enterprise/v1/disclosure-grants/" + outcome.grant().id()))
                .entity(answer(outcome.grant()))
                .build();
    }

    /** Given and held, with what was revoked. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<GrantAnswer> list(
            @QueryParam("postingId") String postingId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var firm = caller.actor().enterpriseId();
        return page(
                grants.page(firm, openness.today(), Keys.named("postingId", postingId), Keys.id(after), rows + 1),
                rows);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public GrantAnswer read(@PathParam("id") UUID id) {
        return answer(visible(id));
    }

    /** Closes them again; the firm is told. */
    @POST
    @Path("{id}/revoke")
    @RolesAllowed(Roles.EDITOR)
    public GrantAnswer revoke(@PathParam("id") UUID id) {
        return answer(granting.revoke(visible(id)));
    }

    private Grant visible(UUID id) {
        return grants.visible(id, caller.actor().enterpriseId(), openness.today());
    }

    @Override
    public String kind() {
        return "disclosure-grants";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return page(grants.given(enterpriseId, Keys.id(after), Page.MOST + 1), Page.MOST);
    }

    private Page<GrantAnswer> page(List<Grant> found, int rows) {
        return Page.of(answers(found), rows, each -> Keys.cursor(each.id()));
    }

    private GrantAnswer answer(Grant grant) {
        return answers(List.of(grant)).getFirst();
    }

    private List<GrantAnswer> answers(List<Grant> found) {
        var occasion = occasions.current();
        var about = found.stream().map(Grant::postingId).collect(Collectors.toSet());
        var units = postings.unitsOf(about, occasion.enterpriseId());
        return found.stream()
                .map(each -> GrantAnswer.of(each, occasion, units.get(each.postingId())))
                .toList();
    }
}
