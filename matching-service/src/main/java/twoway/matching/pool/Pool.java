package twoway.matching.pool;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import twoway.matching.fit.Wishes;

/** Everything we know of enterprises and postings, as enterprise-service has told it. */
@ApplicationScoped
public class Pool {

    /** Any number will do, as long as nothing else in this database uses it. */
    private static final long LOCK = 0x706F6F6CL;

    private final EntityManager entities;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;

    Pool(EntityManager entities, PooledEnterprises enterprises, PooledPostings postings) {
        this.entities = entities;
        this.enterprises = enterprises;
        this.postings = postings;
    }

    /**
     * From here to the end of the transaction nobody else changes the pool. Two changes at once (a posting here, an asker
     * there) would each compute its matches without seeing the other, and the match between them would never be made.
     */
    public void changeAlone() {
        lock("pg_advisory_xact_lock");
    }

    /** From here to the end of the transaction the pool stays as it is; any number may want that at once. */
    public void keep() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String how) {
        entities.createNativeQuery("select 1 from (select " + how + "(:lock)) locked", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    /** Tells whether anything has changed that matches rest on. */
    boolean learn(EnterpriseNews news) {
        return enterprises.learn(news);
    }

    void learn(PostingNews news) {
        postings.learn(news);
        learnCriteria(news);
        sumUp(news.enterpriseId());
    }

    private void learnCriteria(PostingNews news) {
        var criteria = news.criteria() == null ? JsonNodeFactory.instance.objectNode() : news.criteria();
        var known = entities.find(PostingCriteria.class, news.postingId());
        if (known != null) {
            known.learn(news.enterpriseId(), criteria);
        } else {
            var made = new PostingCriteria(news.postingId());
            made.learn(news.enterpriseId(), criteria);
            entities.persist(made);
        }
    }

    /**
     * By all open postings, whatever days they are for: so the row follows from the news alone, whenever they are heard.
     * It finds candidates; who asks on a day is {@link #askers}.
     */
    private void sumUp(UUID enterprise) {
        var known = entities.find(Asker.class, enterprise);
        var open = postings.openOf(List.of(enterprise));
        if (known != null) {
            known.sumUp(open);
        } else {
            var made = new Asker(enterprise);
            made.sumUp(open);
            entities.persist(made);
        }
    }

    /** The postings with which these enterprises ask on a day, by enterprise; one that has none is missing. */
    public Map<UUID, List<PooledPosting>> openOf(Collection<UUID> ids, LocalDate day) {
        return postings.openOf(ids, day).stream().collect(Collectors.groupingBy(PooledPosting::owner));
    }

    /**
     * What these enterprises ask with; one that never had a posting is missing.
     *
     * @param open as {@link #openOf} tells
     */
    public Map<UUID, Asker> askers(Collection<UUID> ids, Map<UUID, List<PooledPosting>> open) {
        return entities.createQuery("select id from Asker where id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Function.identity(), id -> Asker.on(id, open.getOrDefault(id, List.of()))));
    }

    /** What the owners of these postings keep to themselves, by posting; nothing of one that keeps nothing. */
    public Map<UUID, Wishes> wishes(Collection<UUID> postings) {
        return entities.createQuery("from PostingCriteria where id in :ids", PostingCriteria.class)
                .setParameter("ids", postings)
                .getResultStream()
                .collect(Collectors.toMap(PostingCriteria::id, PostingCriteria::wishes));
    }
}
