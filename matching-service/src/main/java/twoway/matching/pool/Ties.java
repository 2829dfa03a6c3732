package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The ties that the matches go by. Whenever one is made or undone, by an event or by its day, those who meet by it no longer,
 * or again, are noted as touched.
 */
@ApplicationScoped
class Ties {

    private static final String DUE = """
            select coalesce(told.id, held.id) as id, coalesce(told.enterprise_id, held.enterprise_id) as enterprise,
                coalesce(told.parent_id, held.parent_id) as parent, held.id is null as begins
            from (select k.* from kinship k cross join lateral (
                    select cast((transaction_timestamp() + coalesce(
                        (select shift from clock_shift where tenant = k.enterprise_id), interval '0'))
                        at time zone 'Asia/Shanghai' as date) as today) own
                where k.valid_from <= own.today and coalesce(k.valid_till >= own.today, true)) told
            full join kinship_held held on held.id = told.id
            where told.id is null or held.id is null order by 1""";
    private static final String HOLD =
            "insert into kinship_held (id, enterprise_id, parent_id) values (:id, :enterprise, :parent)";
    private static final String LET_GO = "delete from kinship_held where id = :id";

    private final Session session;
    private final Neighbours neighbours;
    private final Touched touched;

    Ties(Session session, Neighbours neighbours, Touched touched) {
        this.session = session;
        this.neighbours = neighbours;
        this.touched = touched;
    }

    private record Due(UUID id, UUID enterprise, UUID parent, boolean begins) {

        static Due of(Tuple row) {
            return new Due(
                    row.get("id", UUID.class),
                    row.get("enterprise", UUID.class),
                    row.get("parent", UUID.class),
                    row.get("begins", Boolean.class));
        }
    }

    boolean anyDue() {
        return !due().isEmpty();
    }

    /** Takes over what has been told and what the calendar says. */
    void follow() {
        due().forEach(tie -> change(tie.enterprise(), tie.parent(), () -> follow(tie)));
    }

    /** @param change after which those around the two may be kept apart from others than before */
    void change(UUID one, UUID other, Runnable change) {
        var before = neighbours.around(one, other);
        change.run();
        touched.apart(before, neighbours.around(one, other));
    }

    private void follow(Due tie) {
        if (tie.begins()) {
            session.createNativeMutationQuery(HOLD)
                    .setParameter("id", tie.id())
                    .setParameter("enterprise", tie.enterprise())
                    .setParameter("parent", tie.parent())
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery(LET_GO)
                    .setParameter("id", tie.id())
                    .executeUpdate();
        }
    }

    private List<Due> due() {
        return session.createNativeQuery(DUE, Tuple.class)
                .getResultStream()
                .map(Due::of)
                .toList();
    }
}
