package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import twoway.chassis.id.Ids;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Tells the members of an enterprise what operators have decided about it; of suspensions {@link Suspensions} tells. */
@ApplicationScoped
class StandingNews {

    private final Tell tell;
    private final Ids ids;

    StandingNews(Tell tell, Ids ids) {
        this.tell = tell;
        this.ids = ids;
    }

    void of(EnterpriseEvent fact, Instant at) {
        code(fact).ifPresent(code -> {
            var enterprise = fact.subject();
            var link = "/enterprise/v1/enterprises/" + enterprise;
            tell.of(new Telling(ids.next(), enterprise, code, Map.of(), link, Telling.Audience.ALL), at);
        });
    }

    /** What members did themselves, or follows from it, is no news to them. */
    private static Optional<NoticeCode> code(EnterpriseEvent fact) {
        return switch (fact) {
            case EnterpriseVerified _ -> Optional.of(NoticeCode.ENTERPRISE_VERIFIED);
            case EnterpriseSuspended _,
                    EnterpriseReinstated _,
                    EnterpriseRegistered _,
                    EnterpriseSubmitted _,
                    EnterpriseResized _,
                    EnterpriseChanged _,
                    EnterpriseMerged _,
                    EnterpriseRetired _ -> Optional.empty();
        };
    }
}
