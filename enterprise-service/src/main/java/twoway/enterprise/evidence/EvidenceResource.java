package twoway.enterprise.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Roles;
import twoway.chassis.id.Ids;
import twoway.chassis.page.Page;
import twoway.chassis.time.Clock;
import twoway.enterprise.export.Entered;

@Path("/enterprise/v1/enterprises/{enterpriseId}/evidence")
@RunOnVirtualThread
@Transactional
class EvidenceResource implements Entered {

    private final Evidences evidences;
    private final DocumentsHeld documents;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    EvidenceResource(Evidences evidences, DocumentsHeld documents, Caller caller, Clock clock, Ids ids) {
        this.evidences = evidences;
        this.documents = documents;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @Schema(name = "NewEvidence")
    record Request(
            @NotNull UUID documentId,
            @NotNull @Pattern(regexp = "DOCUMENT_SEEN") String kind,
            @Size(max = 2_000) String note) {}

    /**
     * @param vouchedBy the enterprise that vouches, for {@code VOUCHED_FOR}
     * @param supersededAt since when it proves nothing any more, as the enterprise goes by another name or who vouched for it
     *     does no longer; else {@code null}
     * @param withdrawal why who vouched does no longer, or {@code null}
     */
    @Schema(name = "Evidence")
    record Answer(
            UUID id,
            UUID enterpriseId,
            EvidenceKind kind,
            UUID documentId,
            UUID vouchedBy,
            String note,
            Instant checkedAt,
            Instant supersededAt,
            String withdrawal) {

        static Answer of(Evidence evidence) {
            return new Answer(
                    evidence.id(),
                    evidence.enterpriseId(),
                    evidence.kind(),
                    evidence.documentId(),
                    evidence.vouchedBy(),
                    evidence.note(),
                    evidence.checkedAt(),
                    evidence.supersededAt(),
                    evidence.withdrawal());
        }
    }

    /** {@code If-Match} may say with which version of the enterprise the document was compared. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response add(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        documents.mustHold(enterpriseId, request.documentId());
        var kind = EvidenceKind.valueOf(request.kind());
        // Held: what restates the enterprise supersedes this, or has come before.
        var version = evidences.hold(enterpriseId);
        var isNew = evidences.of(enterpriseId, kind, request.documentId()) == null;
        if (isNew) {
            if (caller.basedOn().seen() != null) caller.basedOn().mustBe(version);
            var check = new Evidences.Check(kind, request.documentId(), null, request.note(), caller.subject());
            evidences.insert(ids.next(), enterpriseId, check, clock.now(enterpriseId));
        }
        var answer = Answer.of(evidences.of(enterpriseId, kind, request.documentId()));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/evidence/" + answer.id()))
                .entity(answer)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.OPERATOR})
    public Page<Answer> list(@PathParam("enterpriseId") UUID enterpriseId) {
        if (!caller.actor().is(Role.OPERATOR)) caller.actor().mustBe(enterpriseId);
        return new Page<>(evidences.of(enterpriseId).stream().map(Answer::of).toList(), null);
    }

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId);
    }
}
