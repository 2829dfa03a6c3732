package twoway.enterprise.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * A report as it is answered, to the firm that made it and to operators.
 *
 * @param enterpriseId the firm that reported
 * @param ownerId whose posting it is
 * @param title what it was called when it was reported
 * @param summary the beginning of what it said then, or {@code null}
 */
@Schema(name = "PostingReport")
record PostingReportAnswer(
        UUID id,
        UUID enterpriseId,
        UUID postingId,
        PostingKind kind,
        UUID ownerId,
        LocalizedText title,
        LocalizedText summary,
        PostingFault fault,
        String statement,
        ReportState state,
        PostingRuling ruling,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant reportedAt,
        long version)
        implements Versioned {

    /** @param mayJudge the reader is an operator of neither firm */
    static PostingReportAnswer of(PostingReport report, boolean mayJudge) {
        return new PostingReportAnswer(
                report.id(),
                report.enterpriseId(),
                report.postingId(),
                report.kind(),
                report.ownerId(),
                report.title(),
                report.summary(),
                report.fault(),
                report.statement(),
                report.state(),
                PostingRuling.of(report.ruling()),
                mayJudge ? ReportMove.wordsIn(report.state()) : List.of(),
                report.state() == ReportState.OPEN ? WaitingOn.operator("uphold") : null,
                report.reportedAt(),
                report.version());
    }
}
