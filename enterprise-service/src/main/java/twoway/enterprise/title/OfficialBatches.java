package twoway.enterprise.title;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The batches that authorities have announced, as far as they are on record here. */
@ApplicationScoped
class OfficialBatches implements PanacheRepositoryBase<OfficialBatch, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** Whoever would put the same batch down waits. */
    void oneAtATime(String code) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('batch ' || ?1, 0))", Object.class)
                .setParameter(1, code)
                .getSingleResult();
    }

    OfficialBatch by(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Held against other commands until the transaction ends. */
    Optional<OfficialBatch> forCommand(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** In the order of codes. */
    List<OfficialBatch> page(String after, int limit) {
        return find("code > ?1 order by code", after == null ? "" : after)
                .page(0, limit)
                .list();
    }

    /** Of these titles the codes of the batches that are on record. */
    Set<String> of(Collection<Title> titles) {
        var codes =
                titles.stream().map(Title::batchCode).filter(Objects::nonNull).collect(Collectors.toSet());
        if (codes.isEmpty()) return Set.of();
        return list("code in ?1", codes).stream().map(OfficialBatch::code).collect(Collectors.toSet());
    }

    /** What was said of the batch, the latest first; ids are ordered by time. */
    List<OfficialBatchVersion> versions(OfficialBatch batch, UUID before, int limit) {
        return getEntityManager()
                .createQuery(
                        "from OfficialBatchVersion where batchId = ?1 and id < ?2 order by id desc",
                        OfficialBatchVersion.class)
                .setParameter(1, batch.id())
                .setParameter(2, before == null ? AFTER_ALL : before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Keeps what the batch says now, for when it says something else. */
    void keep(UUID id, OfficialBatch batch, String saidBy) {
        flush();
        getEntityManager().persist(new OfficialBatchVersion(id, batch, saidBy));
    }
}
