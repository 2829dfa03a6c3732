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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;

/** The matches of the caller's enterprise, each with its own fit; and what it can do with one. */
@Path("/matching/v1/matches")
@RunOnVirtualThread
@Transactional
class MatchResource {

    private final Caller caller;
    private final Matches matches;
    private final MatchReader reader;
    private final Crowds crowds;
    private final Changes changes;
    private final Events events;
    private final MatchNotices notices;
    private final Showings showings;
    private final Clock clock;

    MatchResource(
            Caller caller,
            Matches matches,
            MatchReader reader,
            Crowds crowds,
            Changes changes,
            Events events,
            MatchNotices notices,
            Showings showings,
            Clock clock) {
        this.caller = caller;
        this.matches = matches;
        this.reader = reader;
        this.crowds = crowds;
        this.changes = changes;
        this.events = events;
        this.notices = notices;
        this.showings = showings;
        this.clock = clock;
    }

    record Dismissal(
            @NotNull DismissCode code, @Size(max = 2_000) String note) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<MatchAnswer> list(
            @QueryParam("postingId") String posting,
            @Parameter(
                            description = "Only matches on postings of this kind",
                            schema = @Schema(implementation = MatchSearch.PostingKind.class))
                    @QueryParam("kind")
                    String kind,
            @QueryParam("state") String state,
            @Parameter(
                            description = "Only matches in which the reader asks, or owns the posting",
                            schema = @Schema(implementation = MatchAnswer.Side.class))
                    @QueryParam("side")
                    String side,
            @Parameter(
                            description = "MY_INTEREST unless said otherwise; LIKELY_TO_BE_READ lists only what the"
                                    + " reader may still ask for",
                            schema = @Schema(implementation = MatchSearch.Order.class))
                    @QueryParam("order")
                    String order,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var me = caller.actor();
        var search = new MatchSearch.Asked(posting, kind, state, side, order, after, limit).read();
        return switch (search.order()) {
            case MY_INTEREST -> {
                var listed = reader.list(search, me.enterpriseId());
                yield page(listed, answers(listed.page().items(), me), search, me);
            }
            case LIKELY_TO_BE_READ -> {
                var crowd = crowds.before(me.enterpriseId(), reader.choices(search, me.enterpriseId()));
                var listed = reader.list(crowd.likeliestToBeRead(), search, me.enterpriseId());
                yield page(listed, answers(listed.page().items(), me, crowd), search, me);
            }
        };
    }

    private Page<MatchAnswer> page(MatchReader.Listed listed, List<MatchAnswer> answers, MatchSearch search, Actor me) {
        if (search.listsWhatMayBeAskedFor()) showings.listed(listed.page().items(), listed.from(), me.enterpriseId());
        return new Page<>(answers, listed.page().next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public MatchAnswer get(
            UUID id,
            @Parameter(
                            description =
                                    "false if nobody has opened it, as when news is followed up: nothing is learnt"
                                            + " from it then",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @QueryParam("opened")
                    String opened) {
        var me = caller.actor();
        var byPerson = twoway.matching.Parameter.flag("opened", opened, true);
        var row = reader.one(id, me.enterpriseId());
        if (byPerson) showings.opened(row, me.enterpriseId());
        var answer = answers(List.of(row), me).getFirst();
        return changes.of(id, me.enterpriseId()).map(answer::with).orElse(answer);
    }

    @POST
    @Path("/{id}/declare-interest")
    @RolesAllowed(Roles.EDITOR)
    public MatchAnswer declareInterest(UUID id) {
        var actor = caller.actor();
        var match = matches.toChange(id, actor);
        var now = clock.now(actor.enterpriseId());
        var facts = match.declareInterest(actor.enterpriseId(), caller.basedOn(), now);
        facts.forEach(fact -> events.add(fact, now));
        notices.of(facts, now);
        return answer(id);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed(Roles.EDITOR)
    public MatchAnswer dismiss(UUID id, @Valid @NotNull Dismissal said) {
        var actor = caller.actor();
        var match = matches.toChange(id, actor);
        var facts = match.dismiss(actor.enterpriseId(), caller.basedOn());
        if (!facts.isEmpty()) {
            matches.view(id, actor.enterpriseId()).dismissed(said.code(), said.note());
            crowds.placeAnew(List.of(match.parties().left()));
        }
        var now = clock.now(actor.enterpriseId());
        facts.forEach(fact -> events.add(fact, now));
        return answer(id);
    }

    private MatchAnswer answer(UUID id) {
        var me = caller.actor();
        return answers(List.of(reader.one(id, me.enterpriseId())), me).getFirst();
    }

    private List<MatchAnswer> answers(List<MatchRow> rows, Actor me) {
        var ids = rows.stream().map(row -> row.match().id()).toList();
        return answers(rows, me, crowds.before(me.enterpriseId(), ids));
    }

    private static List<MatchAnswer> answers(List<MatchRow> rows, Actor me, Crowd crowd) {
        var chances = crowd.chances();
        return rows.stream()
                .map(row -> MatchAnswer.of(row, chances.get(row.match().id()), me))
                .toList();
    }
}
