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
