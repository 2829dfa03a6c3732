package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.time.Clock;

/** Reads the ledger. */
@ApplicationScoped
class Standings {

    private static final String COUNTS = """
            select l.enterprise_id, l.held, l.committed, l.waitlisted, p.markets
            from capacity_ledger l join pooled_posting p on p.id = l.id
            where l.id = :posting and (l.enterprise_id = :reader
                or exists (select from match m where m.posting_id = l.id and m.left_enterprise_id = :reader))""";

    private final Session session;
    private final LineRows rows;
    private final Clock clock;

    Standings(Session session, LineRows rows, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty if there is no such ledger, or it is not the reader's to see. */
    Optional<Standing> of(UUID posting, UUID reader) {
        return session.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("posting", posting)
                .setParameter("reader", reader)
                .uniqueResultOptional()
                .map(row -> Standing.of(
                        row.get("held", Integer.class),
                        row.get("committed", Integer.class),
                        row.get("waitlisted", Integer.class),
                        rows.of(posting),
                        List.of(row.get("markets", String[].class)),
                        clock.today(row.get("enterprise_id", UUID.class), CapacityLedger.ZONE)));
    }
}
