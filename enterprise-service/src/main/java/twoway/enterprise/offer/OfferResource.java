package twoway.enterprise.offer;

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

@Path("/enterprise/v1/offers")
@RunOnVirtualThread
@Transactional
class OfferResource implements Entered {

    private final Offers offers;
    private final Occasions occasions;
    private final PostingFacts facts;
    private final Ids ids;

    OfferResource(Offers offers, Occasions occasions, PostingFacts facts, Ids ids) {
        this.offers = offers;
        this.occasions = occasions;
        this.facts = facts;
        this.ids = ids;
    }

    @Schema(name = "Offer")
    record Answer(
            @JsonUnwrapped Situation situation,
            @JsonUnwrapped OfferTerms terms) implements Versioned {

        @Override
        public long version() {
            return situation.version();
        }

        static Answer of(Offer offer, Occasion occasion) {
            return new Answer(Situation.of(offer, occasion), OfferTerms.of(offer.content()));
        }
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response draft(@NotNull @Valid OfferTerms terms) {
        var occasion = occasions.current();
        var offer = Offer.draft(ids.next(), terms.content(), occasion);
        offers.persist(offer);
        return Response.created(URI.create("/enterprise/v1/offers/" + offer.id()))
                .entity(Answer.of(offer, occasion))
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var occasion = occasions.current();
        var rows = Keys.limit(limit);
        var found = offers.newestOf(occasion.enterpriseId(), Keys.id(after), rows + 1).stream()
                .map(each -> Answer.of(each, occasion))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.situation().id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("id") UUID id) {
        var occasion = occasions.current();
        return answer(offers.own(id, occasion.enterpriseId()), occasion);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public Answer edit(@PathParam("id") UUID id, @NotNull @Valid OfferTerms terms) {
        return command(id, (offer, occasion) -> offer.edit(terms.content(), occasion));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Roles.EDITOR)
    public Answer publish(@PathParam("id") UUID id) {
        return command(id, Offer::publish);
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.EDITOR)
    public Answer pause(@PathParam("id") UUID id) {
        return command(id, Offer::pause);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.EDITOR)
    public Answer resume(@PathParam("id") UUID id) {
        return command(id, Offer::resume);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EDITOR)
    public Answer withdraw(@PathParam("id") UUID id) {
        return command(id, Offer::withdraw);
    }

    /** Changes the offer, puts down what happened, answers with what it now is. */
    private Answer command(UUID id, BiFunction<Offer, Occasion, Optional<? extends OfferEvent>> change) {
        var occasion = occasions.current();
        var offer = offers.ownForCommand(id, occasion.enterpriseId());
        facts.add(change.apply(offer, occasion), offer, occasion.now());
        offers.flush();
        return answer(offer, occasion);
    }

    private static Answer answer(Offer offer, Occasion occasion) {
        return Answer.of(offer, occasion);
    }

    @Override
    public String kind() {
        return "offers";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(after, Integer.toString(Page.MOST));
    }
}
