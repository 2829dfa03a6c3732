package twoway.enterprise.cluster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class ClusterMembers implements PanacheRepositoryBase<ClusterMember, UUID> {

    /** Held against other commands until the transaction ends. */
    ClusterMember forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Whoever would name the same firm waits. */
    void oneAtATime(UUID clusterId, UUID enterpriseId) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, "cluster " + clusterId + " " + enterpriseId)
                .getSingleResult();
    }

    /** What was put down last of the firm in the cluster, whether it lasts or has ended. */
    Optional<ClusterMember> last(UUID clusterId, UUID enterpriseId) {
        return find("clusterId = ?1 and enterpriseId = ?2 order by id desc", clusterId, enterpriseId)
                .firstResultOptional();
    }

    /** Those of the firm that last. */
    List<ClusterMember> of(UUID enterpriseId) {
        return find("enterpriseId = ?1 and ending is null order by id", enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
