package twoway.enterprise.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.paging.Keys;

/** The operators' view of what is being brought in. */
@Path("/enterprise/v1/imports")
@RunOnVirtualThread
@Transactional
class ImportResource {

    /** Stands in a cursor, so that any other number is none. */
    private static final String LINE = "line";

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final Receive receive;
    private final Caller caller;
    private final Clock clock;

    ImportResource(ImportJobs jobs, Verdicts verdicts, Receive receive, Caller caller, Clock clock) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.receive = receive;
        this.caller = caller;
        this.clock = clock;
    }

    /** A row with what was wrong with it, in both languages. */
    record RowAnswer(int line, Verdict.Kind verdict, String externalId, UUID recordId, List<RowFault.Told> faults) {

        static RowAnswer of(Verdict verdict) {
            return new RowAnswer(
                    verdict.line(),
                    verdict.kind(),
                    verdict.externalId(),
                    verdict.recordId(),
                    verdict.faults().stream().map(RowFault.Found::told).toList());
        }
    }

    /**
     * The body is the file itself. However long the sender takes, no database connection waits for him and no
     * transaction runs out of time.
     *
     * @param map {@code field:column}, repeated; without it the columns are named like the fields
     */
    @POST
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Consumes("text/csv")
    @RolesAllowed(Roles.OPERATOR)
    public Response receive(
            @HeaderParam("Content-Type") MediaType type,
            @QueryParam("kind") String kind,
            @QueryParam("profile") String profile,
            @QueryParam("map") List<String> map,
            @QueryParam("source") String source,
            @QueryParam("sourceName") String sourceName,
            @QueryParam("licence") String licence,
            @QueryParam("retrievedOn") String retrievedOn,
            InputStream body)
            throws IOException {
        var charset = type.getParameters().getOrDefault("charset", "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        var answer =
                receive.receive(new PlanRequest(kind, profile, map, source, sourceName, licence, retrievedOn), body);
        return Response.accepted(answer)
                .location(URI.create("/enterprise/v1/imports/" + answer.id()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Page<ImportAnswer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = jobs.newest(Keys.id(after), rows + 1).stream()
                .map(ImportAnswer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public ImportAnswer read(@PathParam("id") UUID id) {
        return ImportAnswer.of(jobs.known(id));
    }

    /** The rows in the file's order; an unchanged row is counted and not listed. */
    @GET
    @Path("{id}/rows")
    @RolesAllowed(Roles.OPERATOR)
    public Page<RowAnswer> rows(
            @PathParam("id") UUID id,
            @QueryParam("verdict") String verdict,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        jobs.known(id);
        var rows = Keys.limit(limit);
        var found = verdicts.page(id, kind(verdict), line(after), rows + 1).stream()
                .map(RowAnswer::of)
                .toList();
        return Page.of(found, rows, each -> Cursors.of(LINE, each.line()));
    }

    private static Verdict.Kind kind(String name) {
        if (name == null) return null;
        return Arrays.stream(Verdict.Kind.values())
                .filter(each -> each != Verdict.Kind.UNCHANGED && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID_PARAMETER, "verdict"));
    }

    private static int line(String cursor) {
        if (cursor == null) return 0;
        var keys = Cursors.read(cursor, 2);
        if (!keys.getFirst().equals(LINE) || !keys.getLast().matches("[0-9]{1,9}")) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
        return Integer.parseInt(keys.getLast());
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.OPERATOR)
    public ImportAnswer cancel(@PathParam("id") UUID id) {
        var job = jobs.forCommand(id);
        job.cancel(caller.basedOn(), clock.now(null));
        jobs.flush();
        return ImportAnswer.of(job);
    }
}
