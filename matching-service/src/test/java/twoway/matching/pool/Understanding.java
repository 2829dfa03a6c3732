package twoway.matching.pool;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.matching.retrieval.TextVectors;

/** In tests texts are understood when somebody says so, so that nothing moves what they compare. */
@ApplicationScoped
public class Understanding {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String AMONG = " = any (cast(:ids as uuid[]))";

    private final MeaningJob job;
    private final MeaningWork work;
    private final TextVectors vectors;
    private final PooledPostings postings;
    private final Tenancy tenancy;
    private final Session session;

    Understanding(
            MeaningJob job,
            MeaningWork work,
            TextVectors vectors,
            PooledPostings postings,
            Tenancy tenancy,
            Session session) {
        this.job = job;
        this.work = work;
        this.vectors = vectors;
        this.postings = postings;
        this.tenancy = tenancy;
        this.session = session;
    }

    /** These are understood, as soon as they were told of and their vectors are there; and nobody else's. */
    public void of(UUID... some) {
        for (var id : some) {
            awaitVectors(id);
            tenancy.asSystem(() -> work.understand(id));
        }
    }

    /** They could be understood now. */
    public void awaitVectors(UUID id) {
        await().atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> tenancy.asSystem(() -> postings.findById(id)) != null);
        var passages = tenancy.asSystem(() -> postings.findById(id).understandable());
        tenancy.asSystem(() -> vectors.want(passages, TextVectors.Turn.FIRST));
        await().atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> tenancy.asSystem(
                        () -> vectors.of(passages).missing(passages).isEmpty()));
    }

    /** Those of which the vectors are there. */
    public void now(List<UUID> some) {
        some.forEach(posting -> tenancy.asSystem(() -> work.understand(posting)));
    }

    /** As the job does it, of these alone: whatever else is due in the database that the tests share is not, for so long. */
    public int round(UUID... only) {
        only(only);
        return job.round();
    }

    private void only(UUID... some) {
        change("delete from meaning_due where not posting_id" + AMONG, some);
    }

    /** As the job does it where nothing but these is due; tells how many are to be understood anew after it. */
    public long swept(UUID... due) {
        only(due);
        job.sweep();
        return count("select count(*) from meaning_due where not told and posting_id <> all (cast(:ids as uuid[]))");
    }

    /** It did not succeed. */
    public void fail(UUID posting) {
        tenancy.asSystem(() -> work.failed(posting));
    }

    /** They were understood by an older version. */
    public void olderOnes(UUID... some) {
        change("update meaning_due set told = false where posting_id" + AMONG, some);
    }

    /** How many of them wait to be understood. */
    public long due(UUID... some) {
        return count("select count(*) from meaning_due where posting_id" + AMONG, some);
    }

    /** How many of them wait because it did not succeed. */
    public long failed(UUID... some) {
        return count("select count(*) from meaning_due where attempts > 0 and posting_id" + AMONG, some);
    }

    /** The concepts closest to it. */
    public List<String> senses(UUID posting) {
        return tenancy.asSystem(() -> postings.findById(posting).senses());
    }

    /** Looks for what an older version has understood, until it finds no more. */
    public void sweep() {
        while (tenancy.asSystem(work::older) > 0) {}
    }

    /** Under how many terms a posting is found by its meaning. */
    public long terms(UUID posting) {
        return count("select count(*) from pool_term where finds = 'MEANING' and id" + AMONG, posting);
    }

    /** Changes rows behind the service's back. */
    public void forge(String set, UUID posting) {
        change("update pooled_posting set " + set + " where id" + AMONG, posting);
    }

    private void change(String sql, UUID... some) {
        tenancy.asSystem(() -> {
            session.createNativeMutationQuery(sql).setParameter("ids", some).executeUpdate();
        });
    }

    private long count(String sql, UUID... some) {
        return tenancy.asSystem(() -> session.createNativeQuery(sql, Long.class)
                .setParameter("ids", some)
                .getSingleResult());
    }
}
