package twoway.enterprise.affiliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;

/** One affiliation, where the other side answers and both may end it. */
@Path("/enterprise/v1/affiliations/{id}")
@RunOnVirtualThread
@Transactional
class OneAffiliationResource {

    private final Affiliations affiliations;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    OneAffiliationResource(Affiliations affiliations, Caller caller, Clock clock, Events events) {
        this.affiliations = affiliations;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** @param lastDay on which it still holds */
    @Schema(name = "AffiliationEnd")
    record Ended(@NotNull LocalDate lastDay) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public AffiliationAnswer read(@PathParam("id") UUID id) {
        var reader = caller.actor();
        return AffiliationAnswer.of(affiliations.of(reader.enterpriseId(), id), reader);
    }

    @POST
    @Path("confirm")
    @RolesAllowed(Roles.OWNER)
    public AffiliationAnswer confirm(@PathParam("id") UUID id) {
        return command(id, (affiliation, now) -> affiliation.confirm(caller.actor(), caller.basedOn(), now));
    }

    @POST
    @Path("refuse")
    @RolesAllowed(Roles.OWNER)
    public AffiliationAnswer refuse(@PathParam("id") UUID id) {
        return command(id, (affiliation, now) -> affiliation.refuse(caller.actor(), caller.basedOn(), now));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed(Roles.EDITOR)
    public AffiliationAnswer withdraw(@PathParam("id") UUID id) {
        return command(id, (affiliation, now) -> affiliation.withdraw(caller.actor(), caller.basedOn(), now));
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    public AffiliationAnswer end(@PathParam("id") UUID id, @NotNull @Valid Ended request) {
        return command(id, (affiliation, now) -> affiliation.end(caller.actor(), caller.basedOn(), request.lastDay()));
    }

    /** Changes the affiliation, puts down what happened, answers with what it now is. */
    private AffiliationAnswer command(
            UUID id, BiFunction<Affiliation, Instant, Optional<? extends AffiliationEvent>> change) {
        var actor = caller.actor();
        var affiliation = affiliations.forCommand(actor.enterpriseId(), id);
        var now = clock.now(actor.enterpriseId());
        change.apply(affiliation, now).ifPresent(each -> events.add(each, now));
        affiliations.flush();
        return AffiliationAnswer.of(affiliation, actor);
    }
}
