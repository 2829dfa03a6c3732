package twoway.enterprise.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Roles;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.member.Reviewer;

/** Where an operator decides what becomes of a report, and with it of the posting. */
@Path("/enterprise/v1/posting-reports/{id}")
@RunOnVirtualThread
@Transactional
class ReportDecisionResource {

    private final PostingReports reports;
    private final AllPostings postings;
    private final Reviewer reviewer;
    private final Occasions occasions;
    private final PostingFacts facts;
    private final PostingNews news;
    private final Caller caller;

    ReportDecisionResource(
            PostingReports reports,
            AllPostings postings,
            Reviewer reviewer,
            Occasions occasions,
            PostingFacts facts,
            PostingNews news,
            Caller caller) {
        this.reports = reports;
        this.postings = postings;
        this.reviewer = reviewer;
        this.occasions = occasions;
        this.facts = facts;
        this.news = news;
        this.caller = caller;
    }

    /**
     * One text alone would also be taken as plain text, if the method did not say what it takes.
     *
     * @param statement for the firm that reported
     */
    @Schema(name = "PostingReportDismissal")
    record Dismissed(@NotBlank @Size(max = 1000) String statement) {}

    /**
     * @param fault what its owner is to mend
     * @param statement for both firms
     */
    @Schema(name = "PostingReportUpheld")
    record Upheld(
            @NotNull PostingFault fault,
            @NotBlank @Size(max = 1000) String statement) {}

    /** Leaves the posting as it is. */
    @POST
    @Path("dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public PostingReportAnswer dismiss(@PathParam("id") UUID id, @NotNull @Valid Dismissed request) {
        return decide(id, ReportMove.DISMISS, null, request.statement());
    }

    /** Takes the posting out of sight until its owner has mended it and an operator has looked at it; decides all open reports of it. */
    @POST
    @Path("uphold")
    @RolesAllowed(Roles.OPERATOR)
    public PostingReportAnswer uphold(@PathParam("id") UUID id, @NotNull @Valid Upheld request) {
        return decide(id, ReportMove.UPHOLD, request.fault(), request.statement());
    }

    private PostingReportAnswer decide(UUID id, ReportMove move, PostingFault fault, String statement) {
        // The posting before its reports: two who uphold reports of the same one wait for each other here.
        if (move == ReportMove.UPHOLD) postings.forDecision(reports.postingOf(id));
        var report = reports.forDecision(id);
        reviewer.mustJudge(report.enterpriseId(), report.ownerId());
        var occasion = occasions.about(report.ownerId(), BasedOn.WHATEVER_IT_IS);
        var ruling = new Ruling(fault, statement, reviewer.subject(), occasion.now());
        if (report.decide(move, ruling, caller.basedOn())) {
            news.decided(report, occasion.now());
            if (move == ReportMove.UPHOLD) {
                takeOutOfSight(report, ruling, occasion);
                upholdOthers(report, ruling, occasion.now());
            }
        }
        reports.flush();
        return PostingReportAnswer.of(report, true);
    }

    /** What its owner has withdrawn or is mending already is left to him. */
    private void takeOutOfSight(PostingReport report, Ruling ruling, Occasion occasion) {
        var posting = postings.forDecision(report.postingId());
        Stream.of(PostingMove.TAKE_DOWN, PostingMove.SEND_BACK)
                .filter(each -> each.possibleIn(posting.state()))
                .findFirst()
                .ifPresent(each -> {
                    facts.add(posting.decide(each, ruling, occasion), posting, occasion.now());
                    news.reviewed(posting, occasion.now());
                });
    }

    /** What else was open spoke of the same words; once they are mended nobody takes them down for it again. */
    private void upholdOthers(PostingReport report, Ruling ruling, Instant now) {
        reports.openOf(report.postingId()).stream()
                .filter(each -> reviewer.mayJudge(each.enterpriseId(), each.ownerId()))
                .filter(each -> each.decide(ReportMove.UPHOLD, ruling, BasedOn.WHATEVER_IT_IS))
                .forEach(each -> news.decided(each, now));
    }
}
