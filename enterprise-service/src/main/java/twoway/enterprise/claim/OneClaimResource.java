package twoway.enterprise.claim;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;

/** One claim, where it is decided, appealed and taken back. */
@Path("/enterprise/v1/claims/{id}")
@RunOnVirtualThread
@Transactional
class OneClaimResource {

    private final Claims claims;
    private final Acceptance acceptance;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final ClaimNews news;

    OneClaimResource(Claims claims, Acceptance acceptance, Caller caller, Clock clock, Events events, ClaimNews news) {
        this.claims = claims;
        this.acceptance = acceptance;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.news = news;
    }

    /**
     * One text alone would also be taken as plain text, if the methods did not say what they take.
     *
     * @param statement for the claimant
     */
    @Schema(name = "ClaimAcceptance")
    record Accepted(@NotBlank @Size(max = 1000) String statement) {}

    /** @param statement for the claimant: what is missing */
    @Schema(name = "ClaimRejection")
    record Rejected(
            @NotNull Reason reason,
            @NotBlank @Size(max = 1000) String statement) {}

    /** @param grounds why another operator should decide otherwise */
    @Schema(name = "ClaimAppeal")
    record Appealed(@NotBlank @Size(max = 2000) String grounds) {}

    @GET
    @Authenticated
    public ClaimAnswer read(@PathParam("id") UUID id) {
        return answer(claims.visible(id));
    }

    /** The claimant becomes an owner: of the enterprise claimed, or of the draft that a public record turns into. */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public ClaimAnswer accept(@PathParam("id") UUID id, @NotNull @Valid Accepted request) {
        return command(id, (claim, now) -> {
            var ruling = new Decision(null, request.statement(), caller.subject(), now);
            return claim.accept(caller.actor(), caller.basedOn(), ruling, () -> acceptance.of(claim, now));
        });
    }

    @POST
    @Path("reject")
    @RolesAllowed(Roles.OPERATOR)
    public ClaimAnswer reject(@PathParam("id") UUID id, @NotNull @Valid Rejected request) {
        return command(id, (claim, now) -> claim.reject(caller.actor(), caller.basedOn(), ruling(request, now)));
    }

    /** Leaves the rejection as it is, after an appeal; another operator than the one who rejected. */
    @POST
    @Path("dismiss")
    @RolesAllowed(Roles.OPERATOR)
    public ClaimAnswer dismiss(@PathParam("id") UUID id, @NotNull @Valid Rejected request) {
        return command(id, (claim, now) -> claim.dismiss(caller.actor(), caller.basedOn(), ruling(request, now)));
    }

    private Decision ruling(Rejected request, Instant now) {
        return new Decision(request.reason(), request.statement(), caller.subject(), now);
    }

    @POST
    @Path("appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    public ClaimAnswer appeal(@PathParam("id") UUID id, @NotNull @Valid Appealed request) {
        return command(id, (claim, now) -> claim.appeal(caller.subject(), caller.basedOn(), request.grounds(), now));
    }

    @POST
    @Path("withdraw")
    @Authenticated
    public ClaimAnswer withdraw(@PathParam("id") UUID id) {
        return command(id, (claim, now) -> claim.withdraw(caller.subject(), caller.basedOn(), now));
    }

    /** Changes the claim, puts down what happened, answers with what it now is. */
    private ClaimAnswer command(UUID id, BiFunction<Claim, Instant, Optional<? extends ClaimEvent>> change) {
        var claim = claims.forCommand(id);
        var now = clock.now(null);
        change.apply(claim, now).ifPresent(each -> {
            events.add(each, now);
            news.of(each, now);
        });
        claims.flush();
        return answer(claim);
    }

    private ClaimAnswer answer(Claim claim) {
        return ClaimAnswer.of(
                claim, caller.subject(), caller.member() && caller.actor().is(Role.OPERATOR));
    }
}
