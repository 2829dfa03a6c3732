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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.paging.Keys;

/** What is being brought in: by operators, and by offices that tell of firms. An office sees its own imports only. */
@Path("/enterprise/v1/imports")
@RunOnVirtualThread
@Transactional
class ImportResource {

    /** Stands in a cursor, so that any other number is none. */
    private static final String LINE = "line";

    private final ImportJobs jobs;
    private final Verdicts verdicts;
    private final Receive receive;
    private final RejectedRows rejected;
    private final ImportStreams streams;
    private final ImportCommands commands;

    // Six collaborators: what goes in, what goes on and what comes out.
    ImportResource(
            ImportJobs jobs,
            Verdicts verdicts,
            Receive receive,
            RejectedRows rejected,
            ImportStreams streams,
            ImportCommands commands) {
        this.jobs = jobs;
        this.verdicts = verdicts;
        this.receive = receive;
        this.rejected = rejected;
        this.streams = streams;
        this.commands = commands;
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
     * @param office whose word it is; operators leave it out
     * @param sourceTimestamp of firms: of which time the rows are that do not say so themselves
     * @param mode {@code apply} or {@code dry-run}: what would become of each row, and nothing on record until confirmed
     * @param map {@code field:column}, repeated; without it the columns are named like the fields
     */
    @POST
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Consumes({FileFormat.TEXT_CSV, FileFormat.APPLICATION_NDJSON, FileFormat.APPLICATION_XLSX})
    @RolesAllowed({Roles.EDITOR, Roles.OPERATOR})
    public Response receive(
            @HeaderParam("Content-Type") MediaType type,
            @Parameter(
                            description = "A dry run says what would become of the rows, and waits to be confirmed",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"apply", "dry-run"}))
                    @QueryParam("mode")
                    String mode,
            @QueryParam("office") String office,
            @QueryParam("kind") String kind,
            @QueryParam("profile") String profile,
            @QueryParam("map") List<String> map,
            @QueryParam("source") String source,
            @QueryParam("sourceName") String sourceName,
            @QueryParam("licence") String licence,
            @QueryParam("retrievedOn") String retrievedOn,
            @QueryParam("sourceTimestamp") String sourceTimestamp,
            InputStream body)
            throws IOException {
        var request = new PlanRequest(kind, profile, map, source, sourceName, licence, retrievedOn, sourceTimestamp);
        var answer = receive.receive(request, Keys.named("office", office), type, isDryRun(mode), body);
        return Response.accepted(answer)
                .location(URI.create("/enterprise/v1/imports/" + answer.id()))
                .build();
    }

    private static boolean isDryRun(String mode) {
        return switch (mode) {
            case null -> false;
            case "apply" -> false;
            case "dry-run" -> true;
            default -> throw new Refusal(CommonProblem.INVALID_PARAMETER, "mode");
        };
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<ImportAnswer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = jobs.newest(Keys.id(after), rows + 1).stream()
                .map(ImportAnswer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public ImportAnswer read(@PathParam("id") UUID id) {
        return ImportAnswer.of(jobs.known(id));
    }

    /** The rows in the file's order; an unchanged row is counted and not listed. */
    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
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

    /** The rejected rows in the format and encoding of the file that came, each with what is wrong with it. */
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = FileFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileFormat.APPLICATION_NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = FileFormat.APPLICATION_XLSX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @GET
    @Path("{id}/rejected")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Response rejected(@PathParam("id") UUID id) throws IOException {
        var job = jobs.known(id);
        var form = job.plan().form();
        return Response.ok(rejected.of(job), form.mediaType())
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id + form.fileEnding() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Applies exactly the file of a dry run; the rows come out as they stand then. */
    @POST
    @Path("{id}/confirm")
    @RolesAllowed({Roles.EDITOR, Roles.OPERATOR})
    public ImportAnswer confirm(@PathParam("id") UUID id) {
        return commands.confirm(id);
    }

    /**
     * How the import goes on, as it happens: {@code import-progressed} with the import as reading it shows it, at first at
     * once. The stream ends when the import has, or waits to be confirmed; whoever was cut off just listens again.
     */
    @GET
    @Path("{id}/events")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "The events, until the import has ended",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void listen(@PathParam("id") UUID id, @Context SseEventSink sink, @Context Sse sse) {
        streams.open(jobs.known(id).id(), sink, sse);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.EDITOR, Roles.OPERATOR})
    public ImportAnswer cancel(@PathParam("id") UUID id) {
        return commands.cancel(id);
    }
}
