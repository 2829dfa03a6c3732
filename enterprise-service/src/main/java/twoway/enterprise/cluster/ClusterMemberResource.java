package twoway.enterprise.cluster;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Choice;
import twoway.enterprise.paging.Keys;

/** Which firms belong to which clusters: public while it lasts, for those concerned afterwards. */
@Path("/enterprise/v1/cluster-members")
@RunOnVirtualThread
@Transactional
class ClusterMemberResource implements Entered {

    private final Naming naming;
    private final Memberships memberships;
    private final Caller caller;

    ClusterMemberResource(Naming naming, Memberships memberships, Caller caller) {
        this.naming = naming;
        this.memberships = memberships;
        this.caller = caller;
    }

    @Schema(name = "ClusterStanding")
    enum Standing {
        CURRENT,
        PAST
    }

    /** @param enterpriseId a verified one */
    @Schema(name = "NewClusterMembership")
    record Request(@NotNull UUID clusterId, @NotNull UUID enterpriseId) {}

    @GET
    @Authenticated
    public Page<ClusterMemberAnswer> list(
            @Parameter(
                            description = "Of this cluster only",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("cluster")
                    String cluster,
            @Parameter(description = "Of this firm only", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("enterprise")
                    String enterprise,
            @Parameter(
                            description = "Those that last, or those that have ended",
                            schema = @Schema(implementation = Standing.class))
                    @QueryParam("standing")
                    @DefaultValue("CURRENT")
                    String standing,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var past = Choice.of("standing", Standing.class, standing) == Standing.PAST;
        var wanted = new Memberships.Wanted(Keys.named("cluster", cluster), Keys.named("enterprise", enterprise), past);
        var found = memberships.page(wanted, Keys.id(after), rows + 1);
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public ClusterMemberAnswer read(@PathParam("id") UUID id) {
        return memberships.by(id);
    }

    /** By the firm that operates the cluster, or an operator of the platform. */
    @POST
    @RolesAllowed({Roles.EDITOR, Roles.OPERATOR})
    public Response name(@NotNull @Valid Request request) {
        var outcome = naming.name(request.clusterId(), request.enterpriseId(), caller.actor());
        return Response.status(outcome.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/cluster-members/" + outcome.membershipId()))
                .entity(memberships.by(outcome.membershipId()))
                .build();
    }

    /** By the firm itself, which is not named again then, or by whoever may name it. */
    @POST
    @Path("{id}/end")
    @RolesAllowed({Roles.EDITOR, Roles.OPERATOR})
    public ClusterMemberAnswer end(@PathParam("id") UUID id) {
        naming.end(id, caller.actor(), caller.basedOn());
        return memberships.by(id);
    }

    @Override
    public String kind() {
        return "cluster-members";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        var found = memberships.concerning(enterpriseId, Keys.id(after), Page.MOST + 1);
        return Page.of(found, Page.MOST, each -> Keys.cursor(each.id()));
    }
}
