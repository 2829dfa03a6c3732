package twoway.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.matching.IdCursor;
import twoway.matching.MatchingProblem;
import twoway.matching.Parameter;

/** Searches of matches that the caller's enterprise has saved by name; new matches that satisfy one are told by a notice. */
@Path("/matching/v1/saved-searches")
@RunOnVirtualThread
@Transactional
class SavedSearchResource {

    /** Searches of one firm. */
    static final long MOST = 50;

    private final Caller caller;
    private final SavedSearches searches;
    private final Ids ids;
    private final Clock clock;

    SavedSearchResource(Caller caller, SavedSearches searches, Ids ids, Clock clock) {
        this.caller = caller;
        this.searches = searches;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param postingId only matches on this posting, the firm's own or one that it has a match on
     * @param kind only matches on postings of this kind
     * @param state only matches in this state; if not given, all that live
     * @param side only matches in which the firm stands there
     */
    @Schema(name = "NewSavedSearch")
    record Request(
            @NotBlank @Size(max = 100) String name,
            UUID postingId,
            MatchSearch.PostingKind kind,
            MatchState state,
            MatchAnswer.Side side) {

        SavedSearch.Filter filter() {
            return new SavedSearch.Filter(postingId, kind, state, side);
        }
    }

    /**
     * @param matches where what satisfies it is listed
     * @param toldOn the day of the last notice, {@code null} if there was none
     */
    @Schema(name = "SavedSearch")
    record Answer(
            UUID id,
            String name,
            UUID postingId,
            MatchSearch.PostingKind kind,
            MatchState state,
            MatchAnswer.Side side,
            String matches,
            Instant savedAt,
            LocalDate toldOn) {

        static Answer of(SavedSearch search) {
            var filter = search.filter();
            return new Answer(
                    search.id(),
                    search.name(),
                    filter.postingId(),
                    filter.kind(),
                    filter.state(),
                    filter.side(),
                    "/matching/v1/matches" + query(filter),
                    search.savedAt(),
                    search.toldOn());
        }

        private static String query(SavedSearch.Filter filter) {
            var query = Stream.of(
                            part("postingId", filter.postingId()),
                            part("kind", filter.kind()),
                            part("state", filter.state()),
                            part("side", filter.side()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }

        private static String part(String name, Object value) {
            return value == null ? "" : name + "=" + value;
        }
    }

    /** Matches there are already are not told. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response save(@NotNull @Valid Request request) {
        var actor = caller.actor();
        searches.oneAtATime(actor.enterpriseId());
        var known = searches.named(request.name(), actor.enterpriseId());
        var search = known.orElseGet(() -> put(request, actor));
        if (!search.filter().equals(request.filter())) throw new Refusal(MatchingProblem.NAME_IN_USE).at("/name");
        return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/matching/v1/saved-searches/" + search.id()))
                .entity(Answer.of(search))
                .build();
    }

    private SavedSearch put(Request request, Actor actor) {
        var firm = actor.enterpriseId();
        if (request.postingId() != null && !searches.concerns(request.postingId(), firm)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        if (searches.count("enterpriseId", firm) >= MOST) throw new Refusal(MatchingProblem.TOO_MANY_SEARCHES, MOST);
        var search = new SavedSearch(ids.next(), firm, request.name(), request.filter(), clock.now(firm));
        searches.persist(search);
        searches.take(search);
        return search;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Parameter.limit(limit);
        var found = searches.oldestOf(caller.actor().enterpriseId(), IdCursor.read(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> IdCursor.of(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("id") UUID id) {
        return Answer.of(searches.own(id, caller.actor().enterpriseId()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    public void forget(@PathParam("id") UUID id) {
        searches.delete(searches.own(id, caller.actor().enterpriseId()));
    }
}
