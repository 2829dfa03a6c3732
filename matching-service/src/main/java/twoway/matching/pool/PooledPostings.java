package twoway.matching.pool;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The postings we know of. */
@ApplicationScoped
public class PooledPostings implements PanacheRepositoryBase<PooledPosting, UUID> {

    private static final String MIRRORS = """
            select m.id from pooled_posting p
            join pooled_posting m on m.enterprise_id = p.enterprise_id and m.gives = p.gives and m.wants = p.wants
                and m.markets = p.markets and m.industries = p.industries and m.tags = p.tags and m.id <> p.id and m.status = 'OPEN'
            where p.id in (:ids) and p.status = 'OPEN'""";

    void learn(PostingNews news) {
        var known = findById(news.postingId());
        if (known != null) {
            known.learn(news);
        } else {
            var made = new PooledPosting(news.postingId());
            made.learn(news);
            persist(made);
        }
    }

    /** Other open ones by which the same owners say the same: what they give and want, where, to which industries, of what. */
    public List<UUID> mirrorsOf(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return getSession()
                .createNativeQuery(MIRRORS, UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public List<PooledPosting> of(UUID owner) {
        return list("enterpriseId = ?1 order by id", owner);
    }

    List<PooledPosting> openOf(Collection<UUID> owners) {
        return list("enterpriseId in ?1 and status = 'OPEN' order by id", owners);
    }

    public List<PooledPosting> openOf(Collection<UUID> owners, LocalDate day) {
        return openOf(owners).stream().filter(each -> each.openOn(day)).toList();
    }
}
