package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.matching.ResourceKind;

/**
 * Who could fit, both ways at once: an index of what is given and one of what is wanted are combined by the database;
 * nothing is scanned here. The best {@link #MOST} by shared tags and kinds are looked at closely.
 */
@ApplicationScoped
public class Candidates {

    /** How many candidates of one posting or one asker are scored. */
    static final int MOST = 200;

    private static final String ASKERS = """
            select a.id from asker a
            join pooled_enterprise e on e.id = a.id and e.state = 'VERIFIED'
            where a.gives && cast(:wants as text[]) and a.wants && cast(:gives as text[]) and a.id <> :owner
            order by cardinality(array(select unnest(a.tags) intersect select unnest(cast(:tags as text[])))) desc,
                cardinality(array(select unnest(a.gives) intersect select unnest(cast(:wants as text[])))) desc, a.id
            limit\s""" + MOST;
    private static final String POSTINGS = """
            select p.id from pooled_posting p
            join pooled_enterprise e on e.id = p.enterprise_id and e.state = 'VERIFIED'
            where p.status = 'OPEN' and p.gives && cast(:wants as text[]) and p.wants && cast(:gives as text[])
                and p.enterprise_id <> :owner
            order by cardinality(array(select unnest(p.tags) intersect select unnest(cast(:tags as text[])))) desc,
                cardinality(array(select unnest(p.gives) intersect select unnest(cast(:wants as text[])))) desc, p.id
            limit\s""" + MOST;

    private final Session session;

    Candidates(Session session) {
        this.session = session;
    }

    /** The enterprises that give something this posting wants and want something it gives. */
    public List<UUID> askersOn(PooledPosting posting) {
        return found(
                ASKERS,
                posting.owner(),
                ResourceKind.names(posting.gives()),
                ResourceKind.names(posting.wants()),
                posting.tags());
    }

    /** The open postings of others that give something this enterprise wants and want something it gives. */
    public List<UUID> postingsFor(Asker asker) {
        return found(
                POSTINGS,
                asker.id(),
                ResourceKind.names(asker.gives()),
                ResourceKind.names(asker.wants()),
                asker.tags());
    }

    private List<UUID> found(String sql, UUID owner, List<String> gives, List<String> wants, List<String> tags) {
        if (gives.isEmpty() || wants.isEmpty()) return List.of();
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("owner", owner)
                .setParameter("gives", gives.toArray(String[]::new))
                .setParameter("wants", wants.toArray(String[]::new))
                .setParameter("tags", tags.toArray(String[]::new))
                .getResultList();
    }
}
