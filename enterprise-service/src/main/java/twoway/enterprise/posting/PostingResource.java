package twoway.enterprise.posting;

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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/**
 * What may be done with offers and needs alike, over REST.
 *
 * @param <P> the postings of this kind
 * @param <T> how they stand in a request
 * @param <A> how they are answered
 */
@RunOnVirtualThread
@Transactional
public abstract class PostingResource<P extends Posting, T extends PostingTerms, A extends PostingAnswer>
        implements Entered {

    /** The document does not find by itself who may give an inherited command. */
    private static final String SCHEME = "SecurityScheme";

    private final Postings<P> postings;
    private final BiFunction<P, Situation, A> answer;
    private final Occasions occasions;
    private final PostingFacts facts;
    private final Mirrors mirrors;
    private final EditorialReview reviews;
    private final Ids ids;

    /** @param answer says what a posting is; a function, since methods of a resource are requests to the interceptors */
    protected PostingResource(
            Postings<P> postings,
            BiFunction<P, Situation, A> answer,
            Occasions occasions,
            PostingFacts facts,
            Mirrors mirrors,
            EditorialReview reviews,
            Ids ids) {
        this.postings = postings;
        this.answer = answer;
        this.occasions = occasions;
        this.facts = facts;
        this.mirrors = mirrors;
        this.reviews = reviews;
        this.ids = ids;
    }

    /** @param validTill the new last day, a need's deadline */
    @Schema(name = "PostingRenewal")
    public record Renewal(@NotNull LocalDate validTill) {}

    @POST
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public Response draft(@NotNull @Valid T terms) {
        var occasion = occasions.current();
        var content = terms.content();
        occasion.mustSpeakFor(content.unit());
        var posting = postings.draft(ids.next(), content, occasion);
        postings.persist(posting);
        return Response.created(URI.create(posting.kind().path(posting.id())))
                .entity(whole(posting, occasion))
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @SecurityRequirement(name = SCHEME, scopes = Roles.VIEWER)
    public Page<A> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var occasion = occasions.current();
        var rows = Keys.limit(limit);
        var found = postings.newestOf(occasion.enterpriseId(), Keys.id(after), rows + 1).stream()
                .map(each -> answer.apply(each, Situation.brief(each, occasion)))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.situation().id()));
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(after, Integer.toString(Page.MOST));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    @SecurityRequirement(name = SCHEME, scopes = Roles.VIEWER)
    public A read(@PathParam("id") UUID id) {
        var occasion = occasions.current();
        var posting = postings.own(id, occasion.enterpriseId());
        return whole(posting, occasion);
    }

    /** What is missing or thin, and why it matters. */
    @GET
    @Path("{id}/completeness")
    @RolesAllowed(Roles.VIEWER)
    @SecurityRequirement(name = SCHEME, scopes = Roles.VIEWER)
    public Completeness completeness(@PathParam("id") UUID id) {
        var occasion = occasions.current();
        return postings.own(id, occasion.enterpriseId()).completeness(occasion);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A edit(@PathParam("id") UUID id, @NotNull @Valid T terms) {
        return command(id, (posting, occasion) -> {
            var content = terms.content();
            occasion.mustSpeakFor(content.unit());
            return posting.edit(content, occasion);
        });
    }

    /** Brings it before the public, or before an operator if somebody is to look at it first. */
    @POST
    @Path("{id}/publish")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A publish(@PathParam("id") UUID id) {
        return command(
                id,
                (posting, occasion) -> posting.move(
                        PostingMove.toPublish(posting.state(), reviews.of(posting.enterpriseId())), occasion));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A pause(@PathParam("id") UUID id) {
        return move(id, PostingMove.PAUSE);
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A resume(@PathParam("id") UUID id) {
        return move(id, PostingMove.RESUME);
    }

    /** Gives it a new last day; what has expired is public again. */
    @POST
    @Path("{id}/renew")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A renew(@PathParam("id") UUID id, @NotNull @Valid Renewal renewal) {
        return command(id, (posting, occasion) -> posting.renew(renewal.validTill(), occasion));
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed(Roles.EDITOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.EDITOR)
    public A withdraw(@PathParam("id") UUID id) {
        return move(id, PostingMove.WITHDRAW);
    }

    private A move(UUID id, PostingMove move) {
        return command(id, (posting, occasion) -> posting.move(move, occasion));
    }

    /** Changes the posting, puts down what happened, answers with what it now is. */
    private A command(UUID id, BiFunction<P, Occasion, Optional<DomainEvent>> change) {
        var occasion = occasions.ofCommand();
        var posting = postings.ownForCommand(id, occasion.enterpriseId());
        occasion.mustSpeakFor(posting.content().unit());
        facts.add(change.apply(posting, occasion), posting, occasion.now());
        postings.flush();
        return whole(posting, occasion);
    }

    private A whole(P posting, Occasion occasion) {
        return answer.apply(posting, Situation.of(posting, mirrors.of(posting), occasion));
    }
}
