package twoway.enterprise.need;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.Occasions;
import twoway.enterprise.posting.PostingFacts;
import twoway.enterprise.posting.Situation;

@Path("/enterprise/v1/needs")
@RunOnVirtualThread
@Transactional
class NeedResource implements Entered {

    private final Needs needs;
    private final Occasions occasions;
    private final PostingFacts facts;
    private final Ids ids;

    NeedResource(Needs needs, Occasions occasions, PostingFacts facts, Ids ids) {
        this.needs = needs;
        this.occasions = occasions;
        this.facts = facts;
        this.ids = ids;
    }

    @Schema(name = "Need")
    record Answer(
            @JsonUnwrapped Situation situation,
            @JsonUnwrapped NeedTerms terms) implements Versioned {

        @Override
        public long version() {
            return situation.version();
        }

        static Answer of(Need need, Occasion occasion) {
            return new Answer(Situation.of(need, occasion), NeedTerms.of(need.content()));
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response draft(@NotNull @Valid NeedTerms terms) {
        var occasion = occasions.current();
        var need = Need.draft(ids.next(), terms.content(), occasion);
        needs.persist(need);
        return Response.created(URI.create("/enterprise/v1/needs/" + need.id()))
                .entity(Answer.of(need, occasion))
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var occasion = occasions.current();
        var rows = Keys.limit(limit);
        var found = needs.newestOf(occasion.enterpriseId(), Keys.id(after), rows + 1).stream()
                .map(each -> Answer.of(each, occasion))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.situation().id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("id") UUID id) {
        var occasion = occasions.current();
        return answer(needs.own(id, occasion.enterpriseId()), occasion);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public Answer edit(@PathParam("id") UUID id, @NotNull @Valid NeedTerms terms) {
        return command(id, (need, occasion) -> need.edit(terms.content(), occasion));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Roles.EDITOR)
    public Answer publish(@PathParam("id") UUID id) {
        return command(id, Need::publish);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.EDITOR)
    public Answer pause(@PathParam("id") UUID id) {
        return command(id, Need::pause);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.EDITOR)
    public Answer resume(@PathParam("id") UUID id) {
        return command(id, Need::resume);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EDITOR)
    public Answer withdraw(@PathParam("id") UUID id) {
        return command(id, Need::withdraw);
    }

    /** Changes the need, puts down what happened, answers with what it now is. */
    private Answer command(UUID id, BiFunction<Need, Occasion, Optional<? extends NeedEvent>> change) {
        var occasion = occasions.current();
        var need = needs.ownForCommand(id, occasion.enterpriseId());
        facts.add(change.apply(need, occasion), need, occasion.now());
        needs.flush();
        return answer(need, occasion);
    }

    private static Answer answer(Need need, Occasion occasion) {
        return Answer.of(need, occasion);
    }

    @Override
    public String kind() {
        return "needs";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(after, Integer.toString(Page.MOST));
    }
}
