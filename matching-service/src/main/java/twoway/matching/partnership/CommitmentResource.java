package twoway.matching.partnership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;

/** What the two parties say of an undertaking: the giver that it is done, the receiver whether that is so. */
@Path("/matching/v1/commitments/{id}")
@RunOnVirtualThread
@Transactional
class CommitmentResource {

    private final Caller caller;
    private final Commitments commitments;
    private final Partnerships partnerships;
    private final Events events;
    private final Clock clock;

    CommitmentResource(Caller caller, Commitments commitments, Partnerships partnerships, Events events, Clock clock) {
        this.caller = caller;
        this.commitments = commitments;
        this.partnerships = partnerships;
        this.events = events;
        this.clock = clock;
    }

    record Delivery(@Valid @NotNull LocalizedText evidence) {}

    record Objection(
            @NotNull DisputeCode code, @Size(max = 2_000) String note) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public CommitmentAnswer get(UUID id) {
        return answer(commitments.of(id, caller.actor()), now());
    }

    @POST
    @Path("/deliver")
    @RolesAllowed(Roles.EDITOR)
    public CommitmentAnswer deliver(UUID id, @Valid @NotNull Delivery delivery) {
        var commitment = toChange(id);
        var now = now();
        return told(commitment, commitment.deliver(me(), caller.basedOn(), delivery.evidence(), now), now);
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(Roles.EDITOR)
    public CommitmentAnswer confirm(UUID id) {
        var commitment = toChange(id);
        var now = now();
        return told(commitment, commitment.confirm(me(), caller.basedOn(), now), now);
    }

    @POST
    @Path("/dispute")
    @RolesAllowed(Roles.EDITOR)
    public CommitmentAnswer dispute(UUID id, @Valid @NotNull Objection objection) {
        var commitment = toChange(id);
        commitment.dispute(me(), caller.basedOn(), objection.code(), objection.note());
        return told(commitment, List.of(), now());
    }

    private CommitmentAnswer told(Commitment commitment, List<DomainEvent> facts, Instant now) {
        facts.forEach(fact -> events.add(fact, now));
        commitments.flush();
        return answer(commitment, now);
    }

    private CommitmentAnswer answer(Commitment commitment, Instant now) {
        var zone = partnerships.findById(commitment.partnershipId()).zone();
        return CommitmentAnswer.of(commitment, caller.actor(), now.atZone(zone).toLocalDate());
    }

    private Commitment toChange(UUID id) {
        return commitments.toChange(id, caller.actor());
    }

    private UUID me() {
        return caller.actor().enterpriseId();
    }

    private Instant now() {
        return clock.now(me());
    }
}
