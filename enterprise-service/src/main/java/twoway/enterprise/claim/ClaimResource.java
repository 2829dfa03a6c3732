package twoway.enterprise.claim;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.identifier.Scheme;
import twoway.enterprise.paging.Choice;
import twoway.enterprise.paging.Keys;
import twoway.enterprise.profile.Handover;
import twoway.enterprise.record.ClaimedRecords;

/** Where somebody says that a record others made is his firm's: a public record, or an enterprise an office has told of. */
@Path("/enterprise/v1/claims")
@RunOnVirtualThread
@Transactional
class ClaimResource {

    private final Claims claims;
    private final ClaimedRecords records;
    private final Handover handover;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Ids ids;

    ClaimResource(
            Claims claims,
            ClaimedRecords records,
            Handover handover,
            Caller caller,
            Clock clock,
            Events events,
            Ids ids) {
        this.claims = claims;
        this.records = records;
        this.handover = handover;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.ids = ids;
    }

    /**
     * @param recordId the public record claimed; left out, the enterprise that goes by the identifier is
     * @param identifier of the firm, as the record or a register knows it
     * @param industry what the firm does; needed where the public record gives no code
     * @param proof why the claimant may speak for the firm
     * @param documentReference where a document that shows it can be found
     */
    @Schema(name = "NewClaim")
    record Request(
            UUID recordId,
            @NotNull @Valid Named identifier,
            @Valid IndustryCode industry,
            @NotBlank @Size(max = 2000) String proof,
            @Size(max = 300) String documentReference) {

        /** An identifier as it was typed. */
        @Schema(name = "ClaimedIdentifier")
        record Named(
                @NotNull Scheme scheme,
                @NotBlank @Size(max = 64) String value) {}

        Proof shown() {
            try {
                var wellFormed = new Identifier(identifier.scheme(), identifier.value());
                return new Proof(wellFormed, industry, proof, documentReference);
            } catch (Refusal refusal) {
                throw refusal.at("/identifier/value");
            }
        }
    }

    /** The same claim again is the same claim, whatever became of it, unless it was withdrawn. */
    @POST
    @Authenticated
    public Response handIn(@NotNull @Valid Request request) {
        var proof = request.shown();
        claims.oneAtATime(caller.subject());
        var target = target(request, proof);
        var known = claims.like(caller.subject(), target);
        var claim = known.orElseGet(() -> put(target, proof));
        return Response.status(known.isEmpty() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/claims/" + claim.id()))
                .entity(ClaimAnswer.of(claim, caller.subject(), operates()))
                .build();
    }

    private Target target(Request request, Proof proof) {
        if (request.recordId() == null) {
            return Target.enterprise(handover.claimable(proof.identifier(), caller.subject()));
        }
        records.mustBeKnown(request.recordId(), proof.industry());
        return Target.publicRecord(request.recordId());
    }

    private Claim put(Target target, Proof proof) {
        if (target.recordId() != null) records.mustBeUnclaimed(target.recordId());
        var now = clock.now(null);
        var claim = new Claim(ids.next(), caller.subject(), target, proof, now);
        claims.persist(claim);
        events.add(claim.handedIn(), now);
        return claim;
    }

    /** The operators' list of work; to everybody else what he himself has handed in. */
    @GET
    @Authenticated
    public Page<ClaimAnswer> list(
            @QueryParam("state") String state, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var operator = operates();
        var found = claims.oldest(state(state), Keys.id(after), rows + 1).stream()
                .map(each -> ClaimAnswer.of(each, caller.subject(), operator))
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    private static ClaimState state(String name) {
        if (name == null) return null;
        return Choice.of("state", ClaimState.class, name);
    }

    private boolean operates() {
        return caller.member() && caller.actor().is(Role.OPERATOR);
    }
}
