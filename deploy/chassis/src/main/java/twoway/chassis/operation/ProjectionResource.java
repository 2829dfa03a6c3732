package twoway.chassis.operation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import twoway.chassis.event.ProjectionRebuild;
import twoway.chassis.event.ProjectionRebuilder;
import twoway.chassis.event.ProjectionRebuilds;
import twoway.chassis.event.ProjectionState;
import twoway.chassis.event.Projections;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The operator sees how the service's copies of others' data stand, and has them rebuilt from the events. */
@Path("/{service}/v1/projections")
@RunOnVirtualThread
@Transactional
class ProjectionResource {

    private final Projections projections;
    private final ProjectionRebuilds rebuilds;
    private final ProjectionRebuilder rebuilder;
    private final Caller caller;
    private final String name;

    ProjectionResource(
            Projections projections,
            ProjectionRebuilds rebuilds,
            ProjectionRebuilder rebuilder,
            Caller caller,
            @ConfigProperty(name = "twoway.service") String name) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
        this.caller = caller;
        this.name = name;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public List<ProjectionState> all(@PathParam("service") String service) {
        mustBeThisOne(service);
        return projections.states();
    }

    @GET
    @Path("{projection}")
    @RolesAllowed(Roles.OPERATOR)
    public ProjectionState one(@PathParam("service") String service, @PathParam("projection") String projection) {
        mustBeThisOne(service);
        return state(projection);
    }

    @GET
    @Path("{projection}/rebuilds")
    @RolesAllowed(Roles.OPERATOR)
    public List<ProjectionRebuild> rebuilds(
            @PathParam("service") String service, @PathParam("projection") String projection) {
        mustBeThisOne(service);
        return rebuilds.newest(state(projection).name());
    }

    @GET
    @Path("{projection}/rebuilds/{id}")
    @RolesAllowed(Roles.OPERATOR)
    public ProjectionRebuild rebuild(
            @PathParam("service") String service,
            @PathParam("projection") String projection,
            @PathParam("id") UUID id) {
        mustBeThisOne(service);
        return rebuilds.find(projection, id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    @POST
    @Path("{projection}/rebuilds")
    @RolesAllowed(Roles.OPERATOR)
    public Response ask(@PathParam("service") String service, @PathParam("projection") String projection) {
        mustBeThisOne(service);
        var asked = rebuilds.ask(state(projection).name(), caller.subject());
        rebuilder.wake();
        return Response.accepted(asked)
                .location(URI.create("/" + name + "/v1/projections/" + projection + "/rebuilds/" + asked.id()))
                .build();
    }

    private ProjectionState state(String projection) {
        return projections.state(projection).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void mustBeThisOne(String service) {
        if (!service.equals(name)) throw new Refusal(CommonProblem.NOT_FOUND);
    }
}
