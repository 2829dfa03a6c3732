package twoway.enterprise.profile;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.id.Ids;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** The suspensions of firms, each of which their members are told of, with its reason. */
@ApplicationScoped
class Suspensions implements PanacheRepositoryBase<Suspension, UUID> {

    private final Tell tell;
    private final Ids ids;

    Suspensions(Tell tell, Ids ids) {
        this.tell = tell;
        this.ids = ids;
    }

    void begin(UUID enterpriseId, SuspensionReason reason, Suspension.Statement statement) {
        persist(new Suspension(ids.next(), enterpriseId, reason, statement));
        tell(enterpriseId, NoticeCode.ENTERPRISE_SUSPENDED, reason, statement.at());
    }

    /** One that began before reasons were kept has no row to be ended. */
    void end(UUID enterpriseId, ReinstatementReason reason, Suspension.Statement statement) {
        running(enterpriseId).ifPresent(each -> each.end(reason, statement));
        tell(enterpriseId, NoticeCode.ENTERPRISE_REINSTATED, reason, statement.at());
    }

    private Optional<Suspension> running(UUID enterpriseId) {
        return find("enterpriseId = ?1 and endedAt is null", enterpriseId).firstResultOptional();
    }

    private void tell(UUID enterpriseId, NoticeCode code, Enum<?> reason, Instant at) {
        var link = "/enterprise/v1/enterprises/" + enterpriseId;
        var arguments = Map.of("reason", reason.name());
        tell.of(new Telling(ids.next(), enterpriseId, code, arguments, link, Telling.Audience.ALL), at);
    }

    /** Those of each enterprise, the latest first; one that never was suspended has no entry. */
    Map<UUID, List<Suspension>> of(Collection<UUID> enterpriseIds) {
        return find("enterpriseId in ?1 order by id desc", enterpriseIds).stream()
                .collect(groupingBy(Suspension::enterpriseId));
    }
}
