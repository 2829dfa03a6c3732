package twoway.matching.match;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.matching.Parameter;

/** The matches of the caller's enterprise, each with its own fit; and what it can do with one. */
@Path("/matching/v1/matches")
@RunOnVirtualThread
@Transactional
class MatchResource {

    private final Caller caller;
    private final Matches matches;
    private final MatchReader reader;
    private final Events events;
    private final Clock clock;

    MatchResource(Caller caller, Matches matches, MatchReader reader, Events events, Clock clock) {
        this.caller = caller;
        this.matches = matches;
        this.reader = reader;
        this.events = events;
        this.clock = clock;
    }

    record Dismissal(
            @NotNull DismissCode code, @Size(max = 2_000) String note) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<MatchAnswer> list(
            @QueryParam("postingId") String posting,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var me = caller.actor();
        var search = new MatchReader.Search(
                Parameter.id("postingId", posting),
                Parameter.oneOf("state", MatchState.class, state),
                after,
                Parameter.limit(limit));
        var page = reader.list(search, me.enterpriseId());
        return new Page<>(
                page.items().stream().map(row -> MatchAnswer.of(row, me)).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public MatchAnswer get(UUID id) {
        return answer(id);
    }

    @POST
    @Path("/{id}/declare-interest")
    @RolesAllowed(Roles.EDITOR)
    public MatchAnswer declareInterest(UUID id) {
        var actor = caller.actor();
        var match = matches.toChange(id, actor);
        var now = clock.now(actor.enterpriseId());
        match.declareInterest(actor.enterpriseId(), caller.basedOn(), now).forEach(fact -> events.add(fact, now));
        return answer(id);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed(Roles.EDITOR)
    public MatchAnswer dismiss(UUID id, @Valid @NotNull Dismissal said) {
        var actor = caller.actor();
        var match = matches.toChange(id, actor);
        var facts = match.dismiss(actor.enterpriseId(), caller.basedOn());
        if (!facts.isEmpty()) matches.view(id, actor.enterpriseId()).dismissed(said.code(), said.note());
        var now = clock.now(actor.enterpriseId());
        facts.forEach(fact -> events.add(fact, now));
        return answer(id);
    }

    private MatchAnswer answer(UUID id) {
        var me = caller.actor();
        return MatchAnswer.of(reader.one(id, me.enterpriseId()), me);
    }
}
