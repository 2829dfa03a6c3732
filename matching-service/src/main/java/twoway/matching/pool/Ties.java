package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The ties and denials that the matches go by. Whenever one is made or undone, by an event, by its day or because the copy was
 * told again, those who meet by it no longer, or again, are noted as touched.
 */
@ApplicationScoped
class Ties {

    /** What was told and what the matches go by, where the two differ; in one order for all who take it over. */
    private static final String DUE = """
            select 'kinship_held' as held_in, coalesce(told.id, held.id) as id,
                coalesce(told.enterprise_id, held.enterprise_id) as enterprise,
                coalesce(told.parent_id, held.parent_id) as other, held.id is null as begins
            from (select k.* from kinship k cross join lateral (
                    select cast((transaction_timestamp() + coalesce(
                        (select shift from clock_shift where tenant = k.enterprise_id), interval '0'))
                        at time zone 'Asia/Shanghai' as date) as today) own
                where %1$s and k.valid_from <= own.today and coalesce(k.valid_till >= own.today, true)) told
            full join (select * from kinship_held where %1$s) held on held.id = told.id
            where told.id is null or held.id is null
            union all
            select 'denial_held', coalesce(told.id, held.id), coalesce(told.enterprise_id, held.enterprise_id),
                coalesce(told.denied_id, held.denied_id), held.id is null
            from (select * from denial where %1$s) told
            full join (select * from denial_held where %1$s) held on held.id = told.id
            where told.id is null or held.id is null
            order by id, held_in""";

    private static final String ALL = DUE.formatted("true");
    static final String SOME = DUE.formatted("id = any (cast(:ids as uuid[]))");

    private final Session session;
    private final Neighbours neighbours;
    private final Touched touched;

    Ties(Session session, Neighbours neighbours, Touched touched) {
        this.session = session;
        this.neighbours = neighbours;
        this.touched = touched;
    }

    /** @param heldIn the table of what the matches go by */
    private record Due(String heldIn, UUID id, UUID enterprise, UUID other, boolean begins) {

        static Due of(Tuple row) {
            return new Due(
                    row.get("held_in", String.class),
                    row.get("id", UUID.class),
                    row.get("enterprise", UUID.class),
                    row.get("other", UUID.class),
                    row.get("begins", Boolean.class));
        }
    }

    /** What the matches do not go by yet, or still do; compares all that was ever told. */
    Set<UUID> due() {
        return session.createNativeQuery(ALL, Tuple.class)
                .getResultStream()
                .map(Due::of)
                .map(Due::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Takes over what has been told of these and what the calendar says. To be called with the pool to oneself. */
    void follow(Set<UUID> ids) {
        due(ids).forEach(each -> {
            var before = neighbours.around(each.enterprise(), each.other());
            if (each.begins()) hold(each);
            else letGo(each);
            touched.apart(before, neighbours.around(each.enterprise(), each.other()));
        });
    }

    private void hold(Due due) {
        session.createNativeMutationQuery("insert into " + due.heldIn() + " values (:id, :enterprise, :other)")
                .setParameter("id", due.id())
                .setParameter("enterprise", due.enterprise())
                .setParameter("other", due.other())
                .executeUpdate();
    }

    private void letGo(Due due) {
        session.createNativeMutationQuery("delete from " + due.heldIn() + " where id = :id")
                .setParameter("id", due.id())
                .executeUpdate();
    }

    private List<Due> due(Set<UUID> ids) {
        return session.createNativeQuery(SOME, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(Due::of)
                .toList();
    }
}
