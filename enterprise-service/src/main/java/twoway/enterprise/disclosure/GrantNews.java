package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Tells a firm that details were opened to it, and that they are closed again. */
@ApplicationScoped
class GrantNews {

    private final Tell tell;

    GrantNews(Tell tell) {
        this.tell = tell;
    }

    void changed(Grant grant, Instant at) {
        var code = grant.state() == GrantState.GRANTED ? NoticeCode.DETAILS_GRANTED : NoticeCode.DETAILS_REVOKED;
        var names = Map.of(
                "firm", grant.enterpriseId().toString(),
                "posting", grant.postingId().toString());
        var link = grant.kind().path(grant.postingId()) + "/details";
        tell.of(new Telling(grant.id(), grant.readerId(), code, names, link, Telling.Audience.ALL), at);
    }
}
