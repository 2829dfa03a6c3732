package twoway.enterprise.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Whatever a firm has entered it can take along. */
@Path("/enterprise/v1/exports")
@RunOnVirtualThread
@Transactional
@TransactionConfiguration(timeout = ExportResource.LONGEST_SECONDS)
class ExportResource {

    /** Whoever has entered much waits longer than for a page. */
    static final int LONGEST_SECONDS = 300;

    private final List<Entered> kinds;
    private final ExportFile file;
    private final Caller caller;

    ExportResource(@All List<Entered> kinds, ObjectMapper json, EntityManager entities, Caller caller) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Entered::kind)).toList();
        this.file = new ExportFile(json, entities::clear);
        this.caller = caller;
    }

    /** Something that can be exported. */
    @Schema(name = "Export")
    record Answer(String kind, List<String> formats) {}

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Answer> list() {
        var formats = List.of(ExportFormat.CSV.word(), ExportFormat.NDJSON.word());
        return new Page<>(
                kinds.stream().map(each -> new Answer(each.kind(), formats)).toList(), null);
    }

    /** Everything of this kind that the caller's enterprise has entered. */
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = ExportFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportFormat.APPLICATION_NDJSON, schema = @Schema(type = SchemaType.STRING))
            })
    @GET
    @Path("{kind}")
    @RolesAllowed(Roles.VIEWER)
    public Response read(
            @PathParam("kind") String kind,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "ndjson"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    String format)
            throws IOException {
        var asked = ExportFormat.of(format);
        var entered = kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return download(
                file.of(entered, caller.actor().enterpriseId(), asked), asked.mediaType(), asked.fileName(kind));
    }

    /** Everything the caller's enterprise has entered, one file of each kind in one archive. */
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = ExportFormat.APPLICATION_ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @GET
    @Path("all")
    @RolesAllowed(Roles.OWNER)
    public Response readAll(
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "ndjson"}))
                    @QueryParam("format")
                    @DefaultValue("csv")
                    String format)
            throws IOException {
        var archive = file.ofAll(kinds, caller.actor().enterpriseId(), ExportFormat.of(format));
        return download(archive, ExportFormat.APPLICATION_ZIP, "everything.zip");
    }

    private static Response download(InputStream content, String mediaType, String fileName) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
