package twoway.enterprise.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Tells the members of a firm that it has become an office, or is one no longer: of each grant once. */
@ApplicationScoped
class OfficeNews {

    private final Tell tell;

    OfficeNews(Tell tell) {
        this.tell = tell;
    }

    void granted(Office office, Instant at) {
        tell(office, NoticeCode.OFFICE_GRANTED, at);
    }

    void revoked(Office office, Instant at) {
        tell(office, NoticeCode.OFFICE_REVOKED, at);
    }

    private void tell(Office office, NoticeCode code, Instant at) {
        var grant = office.grant();
        var arguments = Map.of(
                "officeRole", grant.role().name(),
                "province", grant.province(),
                "from", grant.validFrom().toString());
        var link = "/enterprise/v1/offices/" + office.id();
        tell.of(new Telling(office.id(), grant.enterpriseId(), code, arguments, link, Telling.Audience.ALL), at);
    }
}
