package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Finds what a firm says twice: by an offer and a need, or by two of a kind. It is read from what stands, so no link can
 * outlive what it links.
 */
@ApplicationScoped
public class Mirrors {

    private static final String SAME = """
            with own as (
                select id, enterprise_id, exchange, reach -> 'markets' as markets from offer where id = :id
                union all
                select id, enterprise_id, exchange, reach -> 'markets' from need where id = :id),
            posted as (
                select 'OFFER' as kind, id, enterprise_id, state, exchange, reach -> 'markets' as markets from offer
                union all
                select 'NEED', id, enterprise_id, state, exchange, reach -> 'markets' from need)
            select p.kind as kind, p.id as id from posted p join own on own.enterprise_id = p.enterprise_id
            where p.state in ('PUBLISHED', 'PAUSED') and p.id <> own.id and p.exchange = own.exchange
                and p.markets @> own.markets and p.markets <@ own.markets
            order by p.id""";

    private final Session session;

    Mirrors(Session session) {
        this.session = session;
    }

    /** Those that others can meet, the oldest first. */
    List<Mirror> of(Posting posting) {
        return session.createNativeQuery(SAME, Tuple.class)
                .setParameter("id", posting.id())
                .getResultStream()
                .map(row -> new Mirror(PostingKind.valueOf(row.get("kind", String.class)), row.get("id", UUID.class)))
                .toList();
    }
}
