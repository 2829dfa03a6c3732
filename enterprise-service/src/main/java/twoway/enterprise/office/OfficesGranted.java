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

    private static final String TAKEN = """
            select exists (select from office
             where system = ?1 and enterprise_id not in (select records_of(?2)))""";

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

    /** Another firm tells, or once told, under the names of this system; not one that was merged into this one. */
    boolean taken(Office.Grant grant) {
        return getSession()
                .createNativeQuery(TAKEN, Boolean.class)
                .setParameter(1, grant.system())
                .setParameter(2, grant.enterpriseId())
                .getSingleResult();
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
