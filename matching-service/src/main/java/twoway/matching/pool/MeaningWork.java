package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int LOOKED_AT = 40;

    private static final String DUE = """
            select posting_id, told from meaning_due where due_at <= clock_timestamp()
            order by told desc, due_at, posting_id limit\s\
            """ + LOOKED_AT;

    /** Whoever holds rows of this table alone never waits for others of it. */
    private static final String LATER = """
            update meaning_due set due_at = clock_timestamp() + interval '1 second' where posting_id in (
                select posting_id from meaning_due where posting_id = any (cast(:ids as uuid[]))
                order by posting_id for update skip locked)""";

    private static final String FAILED = """
            update meaning_due set attempts = attempts + 1,
                due_at = clock_timestamp() + least(attempts + 1, 60) * interval '1 minute' where posting_id = :id""";

    private static final String TAKEN = "delete from meaning_due where posting_id = :id";

    private static final String WANTED =
            "insert into meaning_due (posting_id, told) values (:id, true) on conflict do nothing";

    private static final String OLDER = """
            from pooled_posting p where p.status = 'OPEN' and p.sense_version < :version
                and not exists (select from meaning_due d where d.posting_id = p.id)""";

    private static final String OLDER_DUE = "select exists (select from meaning_due where not told and attempts = 0)";

    private static final String ANY_OLDER = "select exists (select " + OLDER + ")";

    /** Some at a time, so that what is told meanwhile is hardly ever behind them. */
    private static final String SWEEP =
            "insert into meaning_due (posting_id, told) select p.id, false " + OLDER + " order by p.id limit 100";

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
     * @param told those that somebody has told of and of which every vector is there that there will be
     * @param older the same of those that an older version has understood
     * @param waiting the others
     * @param missing what those of {@code waiting} that were told of wait for
     * @param missingOfOlder what the rest waits for
     */
    record Due(
            List<UUID> told,
            List<UUID> older,
            List<UUID> waiting,
            List<Passage> missing,
            List<Passage> missingOfOlder) {

        Due() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    Due due() {
        var rows = session.createNativeQuery(DUE, Object[].class).getResultList();
        var ids = rows.stream().map(row -> (UUID) row[0]).toList();
        var known = postings.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(PooledPosting::id, Function.identity()));
        var kept = vectors.of(passages(known));
        var due = new Due();
        for (var row : rows) {
            var posting = known.get((UUID) row[0]);
            var told = (Boolean) row[1];
            var missing = posting == null ? List.<Passage>of() : kept.missing(posting.understandable());
            if (missing.isEmpty()) (told ? due.told() : due.older()).add((UUID) row[0]);
            else due.waiting().add((UUID) row[0]);
            (told ? due.missing() : due.missingOfOlder()).addAll(missing);
        }
        return due;
    }

    private static List<Passage> passages(Map<UUID, PooledPosting> known) {
        return known.values().stream()
                .flatMap(each -> each.understandable().stream())
                .toList();
    }

    void later(List<UUID> ids) {
        session.createNativeMutationQuery(LATER)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** What has been told meanwhile is read, and what another process has taken is left to it. One by one: the pool waits. */
    void understand(UUID id) {
        pool.changeAlone();
        if (change(TAKEN, id) == 0) return;
        var posting = postings.findById(id);
        if (posting == null) return;
        var passages = posting.understandable();
        var kept = vectors.of(passages);
        // Its text may be another one by now.
        if (!kept.missing(passages).isEmpty()) change(WANTED, id);
        else if (posting.understood(Meanings.meant(passages, kept.vectors()))) touched.understood(id);
        session.flush();
        news.tell();
    }

    /** It is tried again later and later, and keeps nobody waiting. */
    void failed(UUID id) {
        change(FAILED, id);
    }

    private int change(String sql, UUID id) {
        return session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate();
    }

    /** Whether some of an older version are still to be done; those that failed keep nobody waiting. */
    boolean olderAreDue() {
        return session.createNativeQuery(OLDER_DUE, Boolean.class).getSingleResult();
    }

    /** Some more of what is open and was understood by an older version, or not at all, is due; tells how much. */
    int older() {
        boolean any = session.createNativeQuery(ANY_OLDER, Boolean.class)
                .setParameter("version", Senses.VERSION)
                .getSingleResult();
        if (!any) return 0;
        pool.keep(); // those who tell of postings write into the same table
        return session.createNativeMutationQuery(SWEEP)
                .setParameter("version", Senses.VERSION)
                .executeUpdate();
    }
}
