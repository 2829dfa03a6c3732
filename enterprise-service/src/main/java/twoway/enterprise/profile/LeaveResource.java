package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;
import twoway.enterprise.member.Roster;

/** An enterprise leaves for good: what it had opened is withdrawn, nobody acts for it any more, nothing of it is deleted. */
@Path("/enterprise/v1/enterprises/{id}/retire")
@RunOnVirtualThread
@Transactional
class LeaveResource {

    private final Enterprises enterprises;
    private final EnterpriseView view;
    private final Roster roster;
    private final Event<EnterpriseLeaves> leaving;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    LeaveResource(
            Enterprises enterprises,
            EnterpriseView view,
            Roster roster,
            Event<EnterpriseLeaves> leaving,
            Events events,
            Caller caller,
            Clock clock) {
        this.enterprises = enterprises;
        this.view = view;
        this.roster = roster;
        this.leaving = leaving;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param name one of the enterprise's names as they stand, however long a name could once be: nobody leaves by a slip */
    @Schema(name = "Leaving")
    record Request(@NotBlank @Size(max = 20_000) String name) {}

    // One text alone would also be taken as plain text.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OWNER)
    public EnterpriseAnswer.Full retire(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        var actor = caller.actor();
        actor.mustBe(id);
        var enterprise = enterprises.forCommand(id);
        var now = clock.now(id);
        enterprise.retire(actor, caller.basedOn(), request.name(), now).ifPresent(retired -> {
            leaving.fire(new EnterpriseLeaves(actor, now));
            roster.dissolve(id, now);
            events.add(retired, now);
        });
        return view.full(enterprise, actor);
    }
}
