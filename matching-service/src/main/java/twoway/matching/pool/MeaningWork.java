package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.matching.retrieval.Passage;
import twoway.matching.retrieval.Senses;
import twoway.matching.retrieval.TextVectors;

/**
 * Understands the texts of postings as soon as their vectors are there, and says so like any other news of the pool. Each step
 * is a transaction of its own, with the platform's rights.
 */
@ApplicationScoped
class MeaningWork {

    /** For so many the pool waits at once. */
    static final int AT_ONCE = 5;

    private static final int LOOKED_AT = 40;

    private static final String DUE = """
            select p.* from meaning_due d join pooled_posting p on p.id = d.posting_id
            where d.due_at <= clock_timestamp() order by d.due_at, d.posting_id limit\s\
            """ + LOOKED_AT;

    /** Whoever holds rows of this table alone never waits for others of it. */
    private static final String LATER = """
            update meaning_due set due_at = clock_timestamp() + interval '1 second' where posting_id in (
                select posting_id from meaning_due where posting_id = any (cast(:ids as uuid[]))
                order by posting_id for update skip locked)""";

    private static final String TAKEN =
            "delete from meaning_due where posting_id = any (cast(:ids as uuid[])) returning posting_id";

    private static final String ANY_OLDER = """
            select exists (select from pooled_posting where status = 'OPEN' and sense_version < :version
                and id not in (select posting_id from meaning_due))""";

    /** Those who tell of postings write into the same table. */
    private static final String OLDER = """
            insert into meaning_due (posting_id)
            select id from pooled_posting where status = 'OPEN' and sense_version < :version
            on conflict do nothing""";

    private final Session session;
    private final Pool pool;
    private final PooledPostings postings;
    private final TextVectors vectors;
    private final Touched touched;
    private final PoolNews news;

    MeaningWork(
            Session session, Pool pool, PooledPostings postings, TextVectors vectors, Touched touched, PoolNews news) {
        this.session = session;
        this.pool = pool;
        this.postings = postings;
        this.vectors = vectors;
        this.touched = touched;
        this.news = news;
    }

    /**
     * Postings whose texts were to be understood by now.
     *
     * @param ready those of which every vector is there
     * @param waiting the others
     * @param missing what the others wait for
     */
    record Due(List<UUID> ready, List<UUID> waiting, List<Passage> missing) {}

    Due due() {
        var found = session.createNativeQuery(DUE, PooledPosting.class).getResultList();
        var kept = vectors.of(
                found.stream().flatMap(each -> each.understandable().stream()).toList());
        var due = new Due(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var posting : found) {
            var missing = posting.understandable().stream()
                    .filter(each -> !kept.containsKey(each.hash()))
                    .toList();
            (missing.isEmpty() ? due.ready() : due.waiting()).add(posting.id());
            due.missing().addAll(missing);
        }
        return due;
    }

    void later(List<UUID> ids) {
        session.createNativeMutationQuery(LATER)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What has been told meanwhile is read, and what another process has taken is left to it. */
    void understand(List<UUID> ids) {
        pool.changeAlone();
        var taken = session.createNativeQuery(TAKEN, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        var found = postings.list("id in ?1 order by id", taken);
        var kept = vectors.of(
                found.stream().flatMap(each -> each.understandable().stream()).toList());
        for (var posting : found) {
            var meant = Meanings.meant(posting.understandable(), kept);
            if (meant.isEmpty()) want(posting.id());
            else if (posting.understood(meant.get())) touched.understood(posting.id());
        }
        session.flush();
        news.tell();
    }

    /** Its text is another one by now. */
    private void want(UUID posting) {
        session.createNativeMutationQuery("insert into meaning_due (posting_id) values (:id) on conflict do nothing")
                .setParameter("id", posting)
                .executeUpdate();
    }

    /** Whatever is open and was understood by an older version, or not at all, is due; tells how much. */
    int older() {
        boolean any = session.createNativeQuery(ANY_OLDER, Boolean.class)
                .setParameter("version", Senses.VERSION)
                .getSingleResult();
        if (!any) return 0;
        pool.changeAlone();
        return session.createNativeMutationQuery(OLDER)
                .setParameter("version", Senses.VERSION)
                .executeUpdate();
    }
}
