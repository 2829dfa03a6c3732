package twoway.enterprise.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {

    record Arrived(String sha256, String name, FileType type, long bytes, String by) {}

    /** Adds the document unless the enterprise has handed in the same bytes before. */
    boolean insert(UUID id, UUID enterpriseId, Arrived file, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                            insert into document
                                (id, enterprise_id, sha256, name, media_type, bytes, uploaded_by, uploaded_at)
                            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                            on conflict (enterprise_id, sha256) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, enterpriseId)
                        .setParameter(3, file.sha256())
                        .setParameter(4, file.name())
                        .setParameter(5, file.type().mediaType())
                        .setParameter(6, file.bytes())
                        .setParameter(7, file.by())
                        .setParameter(8, now)
                        .executeUpdate()
                == 1;
    }

    Optional<Document> ofEnterprise(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId).firstResultOptional();
    }

    Document withContent(UUID enterpriseId, String sha256) {
        return find("enterpriseId = ?1 and sha256 = ?2", enterpriseId, sha256).firstResult();
    }

    /** In the order they came; ids are ordered by time. */
    List<Document> oldestOf(UUID enterpriseId, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", enterpriseId)
                : find("enterpriseId = ?1 and id > ?2 order by id", enterpriseId, after);
        return page.page(0, limit).list();
    }
}
