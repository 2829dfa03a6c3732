package twoway.enterprise.title;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.paging.Keys;

/** Batches of titles as authorities have announced them, by codes such as {@code LITTLE_GIANT-5}. */
@Path("/enterprise/v1/official-batches")
@RunOnVirtualThread
@Transactional
class OfficialBatchResource {

    private static final String CODE =
            "(INNOVATIVE|TECH_INNOVATIVE|SRDI|LITTLE_GIANT)-[A-Za-z0-9\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff.-]{0,59}";

    private final OfficialBatches batches;
    private final RecordBatch record;
    private final Caller caller;

    OfficialBatchResource(OfficialBatches batches, RecordBatch record, Caller caller) {
        this.batches = batches;
        this.record = record;
        this.caller = caller;
    }

    /**
     * @param holders how many were announced
     * @param source where it was read, and by whom
     */
    @Schema(name = "NewOfficialBatch")
    record Request(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotNull @Valid LocalizedText authority,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+")
            String noticeUrl,

            LocalDate publishedOn,
            @Min(0) @Max(1_000_000) Integer holders,
            @NotBlank @Size(max = 500) String source,
            @NotNull OfficialBatch.Provenance provenance) {

        OfficialBatch.Content content() {
            return new OfficialBatch.Content(year, authority, noticeUrl, publishedOn, holders, source, provenance);
        }
    }

    @Schema(name = "OfficialBatch")
    record Answer(
            String code,
            TitleTier tier,
            String batch,
            @JsonUnwrapped OfficialBatch.Content content,
            Instant changedAt,
            long version)
            implements Versioned {

        static Answer of(OfficialBatch batch) {
            return new Answer(
                    batch.code(), batch.tier(), batch.batch(), batch.content(), batch.changedAt(), batch.version());
        }
    }

    /** @param saidBy the operator's subject */
    @Schema(name = "OfficialBatchVersion")
    record Said(UUID id, long version, @JsonUnwrapped OfficialBatch.Content content, String saidBy, Instant saidAt) {

        static Said of(OfficialBatchVersion said) {
            return new Said(said.id(), said.number(), said.content(), said.saidBy(), said.saidAt());
        }
    }

    /** In the order of codes. */
    @GET
    @Authenticated
    public Page<Answer> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = batches.page(after == null ? null : code(after), rows + 1).stream()
                .map(Answer::of)
                .toList();
        return Page.of(found, rows, each -> Cursors.of(each.code()));
    }

    private static String code(String cursor) {
        var code = Cursors.read(cursor, 1).getFirst();
        if (!code.matches(CODE)) throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        return code;
    }

    @GET
    @Path("{code}")
    @Authenticated
    public Answer read(@PathParam("code") String code) {
        return Answer.of(batches.by(fitting(code)));
    }

    /** What was said of the batch, the latest first. */
    @GET
    @Path("{code}/versions")
    @RolesAllowed(Roles.OPERATOR)
    public Page<Said> versions(
            @PathParam("code") String code, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        var rows = Keys.limit(limit);
        var found = batches.versions(batches.by(fitting(code)), Keys.id(after), rows + 1).stream()
                .map(Said::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    /** What is known of a batch now, on record before or not. */
    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.OPERATOR)
    public Answer put(@PathParam("code") String code, @NotNull @Valid Request request) {
        return Answer.of(record.put(fitting(code), request.content(), caller.basedOn(), caller.subject()));
    }

    /** What cannot be a batch is none. */
    private static String fitting(String code) {
        if (!code.matches(CODE)) throw new Refusal(CommonProblem.NOT_FOUND);
        return code;
    }
}
