package twoway.enterprise.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.member.Roster;

/** An operator has found that an enterprise is another record of a firm that has one already. */
@Path("/enterprise/v1/enterprises/{id}/merge")
@RunOnVirtualThread
@Transactional
class MergeResource {

    private final Enterprises enterprises;
    private final Mergers mergers;
    private final Roster roster;
    private final Event<EnterpriseReplaced> replaced;
    private final EnterpriseView view;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    MergeResource(
            Enterprises enterprises,
            Mergers mergers,
            Roster roster,
            Event<EnterpriseReplaced> replaced,
            EnterpriseView view,
            Caller caller,
            Clock clock,
            Events events) {
        this.enterprises = enterprises;
        this.mergers = mergers;
        this.roster = roster;
        this.replaced = replaced;
        this.view = view;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** @param replacedBy the record that stays */
    @Schema(name = "NewMerger")
    record Request(
            @NotNull UUID replacedBy,
            @NotBlank @Size(max = 500) String reason) {}

    /** The members of the replaced one keep looking at what was, and come into the other one by invitation only. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    public EnterpriseAnswer.Full merge(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        // Two who merge the same pair in opposite directions wait for each other here.
        Stream.of(id, request.replacedBy()).distinct().sorted().forEach(enterprises::hold);
        var enterprise = enterprises.visible(id);
        var other = enterprises.findById(request.replacedBy());
        var now = clock.now(id);
        enterprise
                .merge(caller.actor(), caller.basedOn(), other, now)
                .ifPresentOrElse(
                        merged -> {
                            mergers.keep(
                                    id,
                                    new Merger(other.id(), request.reason(), now),
                                    caller.actor().subject());
                            roster.closeDoors(id, now);
                            replaced.fire(new EnterpriseReplaced(id, other.id(), now));
                            events.add(merged, now);
                        },
                        () -> mustLeadTo(request.replacedBy(), enterprise));
        enterprises.flush();
        return view.full(enterprise, caller.actor());
    }

    private void mustLeadTo(UUID wanted, Enterprise merged) {
        var known = mergers.of(List.of(merged.id())).get(merged.id());
        if (!known.replacedBy().equals(wanted))
            throw new Refusal(EnterpriseProblem.REPLACEMENT_UNFIT).at("/replacedBy");
    }
}
