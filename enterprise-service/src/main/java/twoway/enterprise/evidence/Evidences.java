package twoway.enterprise.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The plural that keeps the collection apart from the thing. */
@ApplicationScoped
class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    /**
     * @param documentId what was looked at, or {@code null} for a check without one
     * @param by subject of the operator, or {@code null} for the platform itself
     */
    record Check(EvidenceKind kind, UUID documentId, String note, String by) {}

    /** Adds the check unless the same kind is already there for the same document. */
    boolean insert(UUID id, UUID enterpriseId, Check check, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into evidence (id, enterprise_id, kind, document_id, note, checked_by, checked_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                            on conflict (enterprise_id, kind, document_id) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, enterpriseId)
                        .setParameter(3, check.kind().name())
                        .setParameter(4, check.documentId())
                        .setParameter(5, check.note())
                        .setParameter(6, check.by())
                        .setParameter(7, now)
                        .executeUpdate()
                == 1;
    }

    Evidence of(UUID enterpriseId, EvidenceKind kind, UUID documentId) {
        return find("enterpriseId = ?1 and kind = ?2 and documentId = ?3", enterpriseId, kind, documentId)
                .firstResult();
    }

    List<Evidence> of(Collection<UUID> enterpriseIds) {
        return list("enterpriseId in ?1", enterpriseIds);
    }

    List<Evidence> of(UUID enterpriseId) {
        return list("enterpriseId = ?1 order by id", enterpriseId);
    }
}
