package twoway.chassis.operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.TopicRebuild;
import twoway.chassis.event.TopicRebuilds;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The operator has topics filled again from the event table, and sees how far that is. */
@Path("/{service}/v1/topic-rebuilds")
@RunOnVirtualThread
@Transactional
class TopicRebuildResource {

    private final TopicRebuilds rebuilds;
    private final Caller caller;
    private final String name;

    TopicRebuildResource(TopicRebuilds rebuilds, Caller caller, @ConfigProperty(name = "twoway.service") String name) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.name = name;
    }

    /** @param topics which of the service's own topics; all of them if it does not say */
    record Wanted(@Size(min = 1, max = 100) List<@NotBlank String> topics) {}

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public List<TopicRebuild> newest(@PathParam("service") String service) {
        mustBeThisOne(service);
        return rebuilds.newest();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public TopicRebuild one(@PathParam("service") String service, @PathParam("id") UUID id) {
        mustBeThisOne(service);
        return rebuilds.find(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response ask(@PathParam("service") String service, @Valid @NotNull Wanted wanted) {
        mustBeThisOne(service);
        var own = rebuilds.topics();
        var chosen = wanted.topics() == null ? own : wanted.topics();
        for (int i = 0; i < chosen.size(); i++) {
            if (!own.contains(chosen.get(i))) {
                throw new Refusal(CommonProblem.INVALID_FIELD).at("/topics/" + i);
            }
        }
        var asked = rebuilds.ask(chosen, caller.subject());
        return Response.accepted(asked)
                .location(URI.create("/" + name + "/v1/topic-rebuilds/" + asked.id()))
                .build();
    }

    private void mustBeThisOne(String service) {
        if (!service.equals(name)) throw new Refusal(CommonProblem.NOT_FOUND);
    }
}
