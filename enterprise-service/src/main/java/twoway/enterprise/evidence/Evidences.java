package twoway.enterprise.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The plural that keeps the collection apart from the thing. */
@ApplicationScoped
class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    /**
     * @param documentId what was looked at, or {@code null} for a check without one
     * @param vouchedBy the office that vouches, or {@code null}
     * @param by subject of the operator, or {@code null} for the platform itself
     */
    record Check(EvidenceKind kind, UUID documentId, UUID vouchedBy, String note, String by) {}

    /** The version of the enterprise, which stays until the transaction ends. With the platform's rights. */
    long hold(UUID enterpriseId) {
        return getSession()
                .createNativeQuery("select version from enterprise where id = ?1 for no key update", Long.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }

    /** Adds the check unless the same kind is already there for the same document. */
    boolean insert(UUID id, UUID enterpriseId, Check check, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into evidence (id, enterprise_id, kind, document_id, vouched_by, note, checked_by, checked_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                            on conflict (enterprise_id, kind, document_id, vouched_by) where superseded_at is null do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, enterpriseId)
                        .setParameter(3, check.kind().name())
                        .setParameter(4, check.documentId())
                        .setParameter(5, check.vouchedBy())
                        .setParameter(6, check.note())
                        .setParameter(7, check.by())
                        .setParameter(8, now)
                        .executeUpdate()
                == 1;
    }

    /** What an office vouches or has vouched for, in the order it did. */
    List<Evidence> vouchedBy(UUID office, UUID after, int limit) {
        var page = after == null
                ? find("vouchedBy = ?1 order by id", office)
                : find("vouchedBy = ?1 and id > ?2 order by id", office, after);
        return page.page(0, limit).list();
    }

    /** @throws Refusal {@code not-found} unless the office has given it */
    Evidence vouching(UUID id, UUID office) {
        return vouching(id, office, LockModeType.NONE);
    }

    /** The same, held until the transaction ends. */
    Evidence vouchingForCommand(UUID id, UUID office) {
        return vouching(id, office, LockModeType.PESSIMISTIC_WRITE);
    }

    private Evidence vouching(UUID id, UUID office, LockModeType lock) {
        return find("id = ?1 and vouchedBy = ?2", id, office)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Evidence vouched(UUID enterpriseId, UUID office) {
        return find("enterpriseId = ?1 and vouchedBy = ?2 and supersededAt is null", enterpriseId, office)
                .firstResult();
    }

    /** All that counts so far counts no longer. */
    void supersede(UUID enterpriseId, Instant now) {
        update("supersededAt = ?1 where enterpriseId = ?2 and supersededAt is null", now, enterpriseId);
    }

    Evidence of(UUID enterpriseId, EvidenceKind kind, UUID documentId) {
        return find(
                        "enterpriseId = ?1 and kind = ?2 and documentId = ?3 and supersededAt is null",
                        enterpriseId,
                        kind,
                        documentId)
                .firstResult();
    }

    /** What counts of it: not what was superseded. */
    List<Evidence> countingOf(Collection<UUID> enterpriseIds) {
        return list("enterpriseId in ?1 and supersededAt is null", enterpriseIds);
    }

    List<Evidence> of(UUID enterpriseId) {
        return list("enterpriseId = ?1 order by id", enterpriseId);
    }
}
