package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import twoway.chassis.actor.Role;
import twoway.chassis.id.Ids;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Tells a posting's owner and whoever has reported it what an operator has decided: the owner never who reported. */
@ApplicationScoped
class PostingNews {

    private final Tell tell;
    private final Ids ids;

    PostingNews(Tell tell, Ids ids) {
        this.tell = tell;
        this.ids = ids;
    }

    /** To its owner: it is public now, or there is something to mend. */
    void reviewed(Posting posting, Instant at) {
        var ruling = posting.ruling();
        var name = Map.of("posting", posting.id().toString());
        var telling = ruling == null
                ? toOwner(posting, NoticeCode.POSTING_APPROVED, name)
                : toOwner(
                        posting,
                        NoticeCode.POSTING_TO_MEND,
                        Map.of(
                                "posting",
                                posting.id().toString(),
                                "reason",
                                ruling.fault().name()));
        tell.of(telling, at);
    }

    private Telling toOwner(Posting posting, NoticeCode code, Map<String, String> arguments) {
        var readers = new Telling.Audience(Role.VIEWER, posting.content().unit());
        return new Telling(
                ids.next(),
                posting.enterpriseId(),
                code,
                arguments,
                posting.kind().path(posting.id()),
                readers);
    }

    /** To the firm that reported; without the posting's title, which may not be public any more. */
    void decided(PostingReport report, Instant at) {
        var code = report.state() == ReportState.UPHELD ? NoticeCode.REPORT_UPHELD : NoticeCode.REPORT_DISMISSED;
        tell.of(
                new Telling(
                        report.id(),
                        report.enterpriseId(),
                        code,
                        Map.of(),
                        PostingReportResource.path(report.id()),
                        Telling.Audience.ALL),
                at);
    }
}
