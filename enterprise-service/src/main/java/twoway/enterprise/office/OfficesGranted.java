package twoway.enterprise.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The offices on record; a firm sees its own. */
@ApplicationScoped
class OfficesGranted implements PanacheRepositoryBase<Office, UUID> {

    private static final String VERIFIED =
            "select exists (select from enterprise where id = ?1 and state = 'VERIFIED')";

    Office visible(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Office forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Grants wait for each other, so that nothing is granted twice. */
    void oneAtATime() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('office', 0))", Object.class)
                .getSingleResult();
    }

    /** What stands of the same kind, unless it was revoked. */
    Optional<Office> like(Office.Grant grant) {
        return find(
                        "enterpriseId = ?1 and role = ?2 and province = ?3 and revokedAt is null",
                        grant.enterpriseId(),
                        grant.role(),
                        grant.province())
                .firstResultOptional();
    }

    /** Another firm tells under the names of this system. */
    boolean taken(Office.Grant grant) {
        return count("system = ?1 and enterpriseId <> ?2 and revokedAt is null", grant.system(), grant.enterpriseId())
                > 0;
    }

    boolean verified(UUID enterpriseId) {
        return getSession()
                .createNativeQuery(VERIFIED, Boolean.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }

    List<Office> oldest(UUID after, int limit) {
        var page = after == null ? find("order by id") : find("id > ?1 order by id", after);
        return page.page(0, limit).list();
    }
}
