package twoway.matching.pool;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;

/** In tests texts are understood when somebody says so, so that nothing moves what they compare. */
@ApplicationScoped
public class Understanding {

    private final MeaningJob job;
    private final MeaningWork work;
    private final Tenancy tenancy;
    private final Session session;

    Understanding(MeaningJob job, MeaningWork work, Tenancy tenancy, Session session) {
        this.job = job;
        this.work = work;
        this.tenancy = tenancy;
        this.session = session;
    }

    /** These are understood, as soon as their vectors are there. */
    public void of(UUID... postings) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    job.round();
                    return understood(postings) == postings.length;
                });
    }

    /** Those of which the vectors are there. */
    public void now(List<UUID> postings) {
        postings.forEach(posting -> tenancy.asSystem(() -> work.understand(posting)));
    }

    private long understood(UUID... postings) {
        return tenancy.asSystem(() -> session.createNativeQuery("""
                        select count(*) from pooled_posting where id = any (cast(:ids as uuid[])) and sense_version > 0
                            and id not in (select posting_id from meaning_due)""", Long.class)
                .setParameter("ids", postings)
                .getSingleResult());
    }

    /** How many of them wait to be understood. */
    public long due(UUID... postings) {
        return tenancy.asSystem(() -> session.createNativeQuery(
                        "select count(*) from meaning_due where posting_id = any (cast(:ids as uuid[]))", Long.class)
                .setParameter("ids", postings)
                .getSingleResult());
    }

    /** The concepts closest to it. */
    public List<String> senses(UUID posting) {
        return tenancy.asSystem(() -> session.find(PooledPosting.class, posting).senses());
    }

    /** Looks for what an older version has understood. */
    public int older() {
        return tenancy.asSystem(work::older);
    }

    /** Changes rows behind the service's back. */
    public int forge(String sql, UUID posting) {
        return tenancy.asSystem(() -> session.createNativeMutationQuery(sql)
                .setParameter("id", posting)
                .executeUpdate());
    }

    /** Under how many terms a posting is found by its meaning. */
    public long terms(UUID posting) {
        return tenancy.asSystem(() -> session.createNativeQuery(
                        "select count(*) from pool_term where finds = 'MEANING' and id = :id", Long.class)
                .setParameter("id", posting)
                .getSingleResult());
    }
}
