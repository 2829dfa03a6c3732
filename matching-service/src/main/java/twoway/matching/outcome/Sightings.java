package twoway.matching.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The rows of what was shown: of each match and reader the best place, and what its fit was made of at first. */
@ApplicationScoped
class Sightings {

    /** Only where the reader may still answer. Rows are taken in one order, so that two processes do not wait for each other. */
    private static final String KEEP = """
        insert into match_shown as known (match_id, enterprise_id, asked, rank, shown_at, opened_at, lines)
        select m.id, seen.reader, seen.reader = m.right_enterprise_id and m.left_interest_at is not null
                or seen.reader = m.left_enterprise_id and m.right_interest_at is not null,
            coalesce(seen.place, e.place), transaction_timestamp(),
            case when seen.opened then transaction_timestamp() end,
            (select coalesce(jsonb_object_agg(line ->> 'feature', (line ->> 'basisPoints')::int), '{}')
                from jsonb_array_elements(v.fit -> 'contributions') line)
        from unnest(?, ?, ?, ?) as seen (match_id, reader, place, opened)
        join match m on m.id = seen.match_id and m.state in ('SUGGESTED', 'INTEREST')
        join match_view v on v.match_id = m.id and v.enterprise_id = seen.reader
        left join expected_request e on e.asker_id = seen.reader and e.match_id = m.id
        where case when seen.reader = m.left_enterprise_id then m.left_interest_at else m.right_interest_at end is null
            and (seen.opened or coalesce(seen.place, e.place) is not null)
        order by 1, 2
        on conflict (match_id, enterprise_id, asked) do update
            set rank = least(known.rank, excluded.rank), opened_at = coalesce(known.opened_at, excluded.opened_at)
            where excluded.rank < known.rank or known.rank is null and excluded.rank is not null
                or known.opened_at is null and excluded.opened_at is not null\
        """;

    private final DataSource database;

    Sightings(DataSource database) {
        this.database = database;
    }

    private record Key(UUID match, UUID reader) {}

    void keep(List<Shown.Sighting> together) {
        var each = new LinkedHashMap<Key, Shown.Sighting>();
        together.forEach(one -> each.merge(new Key(one.match(), one.reader()), one, Sightings::both));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, array(connection, "uuid", each.values(), Shown.Sighting::match));
            insert.setArray(2, array(connection, "uuid", each.values(), Shown.Sighting::reader));
            insert.setArray(3, array(connection, "int4", each.values(), Shown.Sighting::place));
            insert.setArray(4, array(connection, "bool", each.values(), Shown.Sighting::opened));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what was shown could not be kept: " + e.getMessage(), e);
        }
    }

    private static Shown.Sighting both(Shown.Sighting one, Shown.Sighting other) {
        Integer place = one.place() == null
                ? other.place()
                : other.place() == null ? one.place() : Integer.valueOf(Math.min(one.place(), other.place()));
        return new Shown.Sighting(one.match(), one.reader(), place, one.opened() || other.opened());
    }

    private static Array array(
            Connection connection, String type, Collection<Shown.Sighting> all, Function<Shown.Sighting, Object> what)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(what).toArray());
    }
}
