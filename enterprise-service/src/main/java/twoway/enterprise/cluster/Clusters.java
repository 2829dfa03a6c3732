package twoway.enterprise.cluster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Clusters implements PanacheRepositoryBase<Cluster, UUID> {

    private final Tenancy tenancy;

    Clusters(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    Cluster known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Cluster forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** In the order they were put down; ids are ordered by time. */
    List<Cluster> page(UUID after, int limit) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .page(0, limit)
                .list();
    }

    List<Cluster> operatedBy(UUID enterpriseId) {
        return find("operatorId = ?1 order by id", enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Whether the caller may know the enterprise as a verified one; until the transaction ends it does not leave, nor is it
     * merged. To hold what is another's takes the platform's rights.
     */
    boolean mayBeNamed(UUID enterpriseId) {
        return isVerified(enterpriseId, "") && tenancy.asSystem(() -> isVerified(enterpriseId, " for share"));
    }

    private boolean isVerified(UUID enterpriseId, String held) {
        return !getEntityManager()
                .createNativeQuery("select id from enterprise where id = ?1 and state = 'VERIFIED'" + held, UUID.class)
                .setParameter(1, enterpriseId)
                .getResultList()
                .isEmpty();
    }
}
