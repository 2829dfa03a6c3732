package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.id.Ids;
import twoway.matching.pool.DeclaredPlaces;

/** Where the lines are kept. Whoever moves places on them holds the ledger's row. */
@ApplicationScoped
class LineRows {

    private static final String READ = """
            select id, market, period_from, period_till, declared, places_unit, held, committed from capacity_line
            where posting_id = :posting order by market <> 'ANY', market, period_from""";
    private static final String MOVE = "update capacity_line set held = :held, committed = :committed where id = :id";
    private static final String FORGET = "delete from capacity_line where posting_id = :posting";
    private static final String WRITE = """
            insert into capacity_line (id, posting_id, market, period_from, period_till, declared, places_unit, held, committed)
            values (:id, :posting, :market, :from, :till, :declared, cast(:unit as text), :held, :committed)""";

    private final Session session;
    private final Ids ids;

    LineRows(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    /** In one order: the line for any market first, then by market and day. */
    Lines of(UUID posting) {
        return new Lines(session.createNativeQuery(READ, Tuple.class)
                .setParameter("posting", posting)
                .getResultStream()
                .map(LineRows::line)
                .toList());
    }

    private static Line line(Tuple row) {
        var declared = new DeclaredPlaces(
                row.get("market", String.class),
                row.get("period_from", LocalDate.class),
                row.get("period_till", LocalDate.class),
                row.get("declared", Integer.class),
                row.get("places_unit", String.class));
        return new Line(
                row.get("id", UUID.class),
                declared,
                row.get("held", Integer.class),
                row.get("committed", Integer.class));
    }

    /** New lines on which nothing is taken yet. */
    Lines fresh(List<DeclaredPlaces> declared) {
        return new Lines(
                declared.stream().map(each -> new Line(ids.next(), each, 0, 0)).toList());
    }

    /** What row-level security hides is not an error to the database; a count that does not move must be one to us. */
    void move(Lines lines) {
        for (var line : lines.all()) {
            if (!line.moved()) continue;
            var changed = session.createNativeMutationQuery(MOVE)
                    .setParameter("held", line.held())
                    .setParameter("committed", line.committed())
                    .setParameter("id", line.id())
                    .executeUpdate();
            if (changed != 1) throw new IllegalStateException("no place moved on " + line.id());
        }
    }

    /** In place of what was declared before. */
    void replace(UUID posting, Lines lines) {
        session.createNativeMutationQuery(FORGET)
                .setParameter("posting", posting)
                .executeUpdate();
        for (var line : lines.all()) {
            session.createNativeMutationQuery(WRITE)
                    .setParameter("id", line.id())
                    .setParameter("posting", posting)
                    .setParameter("market", line.declared().market())
                    .setParameter("from", line.declared().periodFrom())
                    .setParameter("till", line.declared().periodTill())
                    .setParameter("declared", line.declared().places())
                    .setParameter("unit", line.declared().placesUnit(), String.class)
                    .setParameter("held", line.held())
                    .setParameter("committed", line.committed())
                    .executeUpdate();
        }
    }
}
