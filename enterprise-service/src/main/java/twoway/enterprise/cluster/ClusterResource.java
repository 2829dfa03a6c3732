package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.paging.Keys;

/** Clusters of firms around one industry: written by operators, read by everybody who has signed in. */
@Path("/enterprise/v1/clusters")
@RunOnVirtualThread
@Transactional
class ClusterResource {

    private final Clusters clusters;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Ids ids;

    ClusterResource(Clusters clusters, Caller caller, Clock clock, Events events, Ids ids) {
        this.clusters = clusters;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.ids = ids;
    }

    /**
     * @param province ISO 3166-2; left out if it lies in several
     * @param operatorId the verified enterprise whose offers are its services
     */
    @Schema(name = "NewCluster")
    record Request(
            @NotNull @Valid LocalizedText names,
            @Size(max = 60) String province,
            @NotNull @Valid IndustryCode leadIndustry,
            UUID operatorId,
            LocalDate recognisedOn,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+")
            String noticeUrl) {

        Description description() {
            return new Description(names, province, leadIndustry, recognisedOn, noticeUrl);
        }
    }

    /**
     * @param operatorId the enterprise whose offers are its services, or {@code null}
     * @param services where those offers are listed, or {@code null}
     * @param members where its firms are listed
     */
    @Schema(name = "Cluster")
    record Answer(
            UUID id,
            @JsonUnwrapped Description description,
            UUID operatorId,
            String services,
            String members,
            Instant changedAt,
            long version)
            implements Versioned {

        static Answer of(Cluster cluster) {
            var operator = cluster.operatorId();
            return new Answer(
                    cluster.id(),
                    cluster.description(),
                    operator,
                    operator == null ? null : "/enterprise/v1/directory?kind=OFFER&enterprise=" + operator,
                    "/enterprise/v1/cluster-members?cluster=" + cluster.id(),
                    cluster.changedAt(),
                    cluster.version());
        }
    }

    @GET
    @Authenticated
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found =
                clusters.page(Keys.id(after), rows + 1).stream().map(Answer::of).toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @Authenticated
    public Answer read(@PathParam("id") UUID id) {
        return Answer.of(clusters.known(id));
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response create(@NotNull @Valid Request request) {
        mustBeVerified(request.operatorId());
        var now = clock.now(null);
        var cluster = new Cluster(ids.next(), request.description(), request.operatorId(), now);
        clusters.persist(cluster);
        events.add(cluster.recorded(), now);
        return Response.created(URI.create("/enterprise/v1/clusters/" + cluster.id()))
                .entity(Answer.of(cluster))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public Answer replace(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        var cluster = clusters.forCommand(id);
        if (!cluster.isOperatedBy(request.operatorId())) mustBeVerified(request.operatorId());
        var now = clock.now(null);
        cluster.change(request.description(), request.operatorId(), caller.basedOn(), now)
                .ifPresent(each -> events.add(each, now));
        clusters.flush();
        return Answer.of(cluster);
    }

    private void mustBeVerified(UUID operatorId) {
        if (operatorId != null && !clusters.mayBeNamed(operatorId)) {
            throw new Refusal(EnterpriseProblem.FIRM_UNKNOWN).at("/operatorId");
        }
    }
}
