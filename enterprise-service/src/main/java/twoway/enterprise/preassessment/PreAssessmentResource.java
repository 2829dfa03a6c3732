package twoway.enterprise.preassessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.page.Page;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.export.Entered;
import twoway.enterprise.paging.Keys;

/** How near an enterprise is to a title, by what it has entered: for its own eyes. */
@Path("/enterprise/v1/enterprises/{enterpriseId}/pre-assessments")
@RunOnVirtualThread
@Transactional
class PreAssessmentResource implements Entered {

    private static final LocalizedText NOTICE = LocalizedText.of(
            "这是自测，不是申请，也不是认定；申请须在主管部门的平台上提出。",
            "This is a self-check: neither an application nor a recognition. Applications go to the authority's own"
                    + " platform.");

    private final PreAssessments assessments;
    private final Assess assess;
    private final Caller caller;

    PreAssessmentResource(PreAssessments assessments, Assess assess, Caller caller) {
        this.assessments = assessments;
        this.assess = assess;
        this.caller = caller;
    }

    /**
     * @param ruleSet the one in force today if left out
     * @param lastYear the last full year; the one before today's if left out
     */
    @Schema(name = "NewPreAssessment")
    record Request(
            @Size(max = 60) String ruleSet,
            @NotBlank @Size(max = 60) String tier,
            @Min(1990) @Max(2200) Integer lastYear) {}

    @Schema(name = "PreAssessmentSummary")
    record Summary(
            UUID id, String ruleSet, int revision, String tier, int lastYear, Verdict verdict, Instant assessedAt) {

        static Summary of(PreAssessment assessment) {
            var question = assessment.question();
            return new Summary(
                    assessment.id(),
                    question.ruleSet(),
                    question.revision(),
                    question.tier(),
                    assessment.figures().lastYear(),
                    assessment.verdict(),
                    assessment.assessedAt());
        }
    }

    /** @param notice what this is not */
    @Schema(name = "PreAssessment")
    record Answer(UUID id, Summary assessment, Outcome outcome, List<Figure> figures, LocalizedText notice) {

        static Answer of(PreAssessment assessment) {
            return new Answer(
                    assessment.id(),
                    Summary.of(assessment),
                    assessment.outcome(),
                    assessment.figures().all(),
                    NOTICE);
        }
    }

    /** @param same whether every verdict is the one that was given then */
    @Schema(name = "PreAssessmentReplay")
    record Replay(Summary assessment, boolean same, Outcome outcome) {}

    @POST
    @RolesAllowed(Roles.EDITOR)
    public Response assess(@PathParam("enterpriseId") UUID enterpriseId, @NotNull @Valid Request request) {
        caller.actor().mustBe(enterpriseId);
        var made = assess.now(enterpriseId, request.ruleSet(), request.tier(), request.lastYear());
        assessments.persist(made);
        return Response.created(
                        URI.create("/enterprise/v1/enterprises/" + enterpriseId + "/pre-assessments/" + made.id()))
                .entity(Answer.of(made))
                .build();
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public Page<Summary> list(
            @PathParam("enterpriseId") UUID enterpriseId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        caller.actor().mustBe(enterpriseId);
        var rows = Keys.limit(limit);
        var found = assessments.newestOf(enterpriseId, Keys.id(after), rows + 1).stream()
                .map(Summary::of)
                .toList();
        return Page.of(found, rows, each -> Keys.cursor(each.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.VIEWER)
    public Answer read(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        return Answer.of(own(enterpriseId, id));
    }

    /** The same question to the same revision of the rules with the same figures. */
    @GET
    @Path("{id}/replay")
    @RolesAllowed(Roles.VIEWER)
    public Replay replay(@PathParam("enterpriseId") UUID enterpriseId, @PathParam("id") UUID id) {
        var assessment = own(enterpriseId, id);
        var again = assess.again(assessment);
        var same = again.verdicts().equals(assessment.outcome().verdicts());
        return new Replay(Summary.of(assessment), same, again);
    }

    private PreAssessment own(UUID enterpriseId, UUID id) {
        caller.actor().mustBe(enterpriseId);
        return assessments.own(id, enterpriseId);
    }

    @Override
    public String kind() {
        return "pre-assessments";
    }

    @Override
    public Page<?> entered(UUID enterpriseId, String after) {
        return list(enterpriseId, after, Integer.toString(Page.MOST));
    }
}
