package twoway.enterprise.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Needs implements PanacheRepositoryBase<Need, UUID> {

    /** The enterprise's own need; somebody else's is as missing as one that never was. */
    Need own(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Need ownForCommand(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Newest first; ids are ordered by time. */
    List<Need> newestOf(UUID enterpriseId, UUID before, int limit) {
        var page = before == null
                ? find("enterpriseId = ?1 order by id desc", enterpriseId)
                : find("enterpriseId = ?1 and id < ?2 order by id desc", enterpriseId, before);
        return page.page(0, limit).list();
    }
}
