package twoway.enterprise.evidence;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.file.FileStore;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

@Path("/enterprise/v1/enterprises/{enterpriseId}/documents")
@RunOnVirtualThread
@Transactional
class DocumentResource implements Entered {

    private final Documents documents;
    private final RecordDocuments recordDocuments;
    private final FileStore files;
    private final Caller caller;

    DocumentResource(Documents documents, RecordDocuments recordDocuments, FileStore files, Caller caller) {
        this.documents = documents;
        this.recordDocuments = recordDocuments;
        this.files = files;
        this.caller = caller;
    }

    @Schema(name = "Document")
    record Answer(
            UUID id, UUID enterpriseId, String name, String mediaType, long bytes, String sha256, Instant uploadedAt) {

        static Answer of(Document document) {
            return new Answer(
                    document.id(),
                    document.enterpriseId(),
                    document.name(),
                    document.mediaType(),
                    document.bytes(),
                    document.sha256(),
                    document.uploadedAt());
        }
    }

    /** However long the sender takes, no database connection waits for him and no transaction runs out of time. */
    @POST
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Consumes({"application/pdf", "image/png", "image/jpeg"})
    @RolesAllowed(Roles.EDITOR)
    public Response upload(
            @PathParam("enterpriseId") UUID enterpriseId,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam("Twoway-File-Name") String name,
            InputStream body)
            throws IOException {
        caller.actor().mustBe(enterpriseId);
        var fileName = FileName.decoded(name);
        var upload = Upload.of(body, type.getType() + "/" + type.getSubtype());
        var sha256 = files.put(upload);
        var arrived = new Documents.Arrived(
                sha256,
                fileName.value(),
                upload.type(),
                upload.bytes(),
                caller.actor().subject());
        var recorded = recordDocuments.record(enterpriseId, arrived);
        var answer = Answer.of(recorded.document());
        return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/documents/" + answer.id()))
                .entity(answer)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<Answer> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        mayRead(enterpriseId);
        var rows = Keys.limit(limit);
        var found = documents.oldestOf(enterpriseId, Keys.id(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Response read(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) throws IOException {
        mayRead(enterpriseId);
        var document = documents.ofEnterprise(id, enterpriseId).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return Response.ok(files.open(document.sha256()), document.mediaType())
                .header("Content-Disposition", new FileName(document.name()).asAttachment())
                .header("X-Content-Type-Options", "nosniff")
                .tag(document.sha256())
                .build();
    }

    private void mayRead(UUID enterpriseId) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
