package twoway.matching.proposal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.matching.IdCursor;
import twoway.matching.Parameter;
import twoway.matching.Parties;
import twoway.matching.exchange.Exchange;

/** Proposals on matches: drafted by one side, then answered in turns. */
@Path("/matching/v1/proposals")
@RunOnVirtualThread
@Transactional
class ProposalResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Caller caller;
    private final Proposals proposals;
    private final DraftProposal drafts;
    private final Negotiation negotiation;
    private final Clock clock;

    ProposalResource(Caller caller, Proposals proposals, DraftProposal drafts, Negotiation negotiation, Clock clock) {
        this.caller = caller;
        this.proposals = proposals;
        this.drafts = drafts;
        this.negotiation = negotiation;
        this.clock = clock;
    }

    record Offer(
            @NotNull UUID matchId,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid OfferedUndertaking> undertakings,
            @Valid LocalizedText terms) {}

    record Counter(@NotEmpty @Size(max = 50) List<@NotNull @Valid OfferedUndertaking> undertakings) {}

    record Decline(
            @NotNull DeclineCode code, @Size(max = 2_000) String note) {}

    /** Begins a draft, or rewrites the one that is there. */
    @POST
    @RolesAllowed(Roles.EDITOR)
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "The version of the draft that was seen; needed if there is one that says something else",
            schema = @Schema(type = SchemaType.STRING))
    public Response propose(@Valid @NotNull Offer offer) {
        var now = now();
        var match = drafts.on(offer.matchId(), me());
        var text = new DraftProposal.Text(exchange(match.parties(), offer.undertakings(), now), offer.terms());
        var drafted = drafts.write(match, me().enterpriseId(), caller.basedOn(), text, now);
        var answer = answer(drafted.proposal());
        return drafted.made()
                ? Response.created(URI.create("/matching/v1/proposals/" + answer.id()))
                        .entity(answer)
                        .build()
                : Response.ok(answer).build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<ProposalAnswer> list(
            @QueryParam("matchId") String match, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var reader = me();
        var most = Parameter.limit(limit);
        var on = Parameter.id("matchId", match);
        var found = proposals.page(reader.enterpriseId(), on, IdCursor.read(after), most + 1);
        var page = Page.of(found, most, each -> IdCursor.of(each.id()));
        return new Page<>(
                page.items().stream()
                        .map(each -> ProposalAnswer.of(each, List.of(), reader))
                        .toList(),
                page.next());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    public ProposalAnswer get(UUID id) {
        return answer(proposals.of(id, me().enterpriseId()));
    }

    @POST
    @Path("/{id}/send")
    @RolesAllowed(Roles.APPROVER)
    public ProposalAnswer send(UUID id) {
        var proposal = proposals.toSend(id, me());
        negotiation.send(proposal, me(), caller.basedOn(), now());
        return answer(proposal);
    }

    @POST
    @Path("/{id}/counter")
    @RolesAllowed(Roles.APPROVER)
    public ProposalAnswer counter(UUID id, @Valid @NotNull Counter counter) {
        var proposal = proposals.toChange(id, me());
        var now = now();
        negotiation.counter(
                proposal, me(), caller.basedOn(), exchange(proposal.parties(), counter.undertakings(), now), now);
        return answer(proposal);
    }

    @POST
    @Path("/{id}/agree")
    @RolesAllowed(Roles.APPROVER)
    public ProposalAnswer agree(UUID id) {
        var proposal = proposals.toChange(id, me());
        negotiation.agree(proposal, me(), caller.basedOn(), now());
        return answer(proposal);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    public ProposalAnswer decline(UUID id, @Valid @NotNull Decline decline) {
        var proposal = proposals.toEnd(id, me());
        negotiation.decline(proposal, me(), caller.basedOn(), decline.code(), decline.note(), now());
        return answer(proposal);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.EDITOR, Roles.APPROVER})
    public ProposalAnswer withdraw(UUID id) {
        var proposal = proposals.toEnd(id, me());
        negotiation.withdraw(proposal, me(), caller.basedOn(), now());
        return answer(proposal);
    }

    private static Exchange exchange(Parties parties, List<OfferedUndertaking> offered, Instant now) {
        var today = now.atZone(ZONE).toLocalDate();
        return Exchange.between(
                parties, offered.stream().map(each -> each.undertaking(today)).toList());
    }

    private ProposalAnswer answer(Proposal proposal) {
        proposals.flush();
        return ProposalAnswer.of(proposal, proposals.roundsOf(proposal.id()), me());
    }

    private Actor me() {
        return caller.actor();
    }

    private Instant now() {
        return clock.now(me().enterpriseId());
    }
}
