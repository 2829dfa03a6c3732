package twoway.enterprise.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.enterprise.denial.Hidden;

/** Reads the directory. */
@ApplicationScoped
class DirectorySearch {

    private final DataSource database;

    DirectorySearch(DataSource database) {
        this.database = database;
    }

    /** Where a page ends. */
    record Key(Place place, UUID id) {}

    record Hit(Key key, Entry entry) {}

    /** In the order of places, in each the newest first; ids are ordered by time. */
    List<Hit> page(Selection selection, LocalDate today, Key after, int limit) {
        var hits = new ArrayList<Hit>();
        if (selection.impossible()) return hits;
        try (var connection = database.getConnection()) {
            var hidden = Hidden.fromReader(connection, today);
            for (var place : Place.values()) {
                if (place.needsWords() && selection.condition() == null) continue;
                if (after != null && place.compareTo(after.place()) < 0) continue;
                var before = after != null && place == after.place() ? after.id() : null;
                hits.addAll(in(connection, place, selection, hidden, today, before, limit - hits.size()));
                if (hits.size() == limit) break;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory did not answer: " + e.getMessage(), e);
        }
        return hits;
    }

    /**
     * Words are looked up first, whatever the planner thinks of walking through the newest entries instead: how rare a word is
     * it often does not know.
     */
    private static List<Hit> in(
            Connection connection,
            Place place,
            Selection selection,
            List<UUID> hidden,
            LocalDate today,
            UUID before,
            int limit)
            throws SQLException {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder("select id from directory_entry where " + place.standing() + " and last_day >= ?");
        arguments.add(today);
        if (selection.condition() != null) {
            sql.append(" and ").append(place.words());
            arguments.addAll(Collections.nCopies(place.parameters(), selection.condition()));
        }
        narrow(connection, selection, hidden, sql, arguments);
        if (before != null) {
            sql.append(" and id < ?");
            arguments.add(before);
        }
        if (selection.condition() != null) {
            sql.insert(0, "with found as materialized (").append(") select id from found");
        }
        sql.append(" order by id desc limit ?");
        arguments.add(limit);
        var shown =
                "select e.id, e.shown from directory_entry e join (" + sql + ") as page using (id) order by id desc";
        try (var query = connection.prepareStatement(shown)) {
            for (int i = 0; i < arguments.size(); i++) query.setObject(i + 1, arguments.get(i));
            var hits = new ArrayList<Hit>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    hits.add(new Hit(new Key(place, row.getObject(1, UUID.class)), Sources.entry(row.getString(2))));
                }
            }
            return hits;
        }
    }

    /** One of the values of each facet; each holds for a whole shape. And nobody whom a deny-list hides. */
    private static void narrow(
            Connection connection, Selection selection, List<UUID> hidden, StringBuilder sql, List<Object> arguments)
            throws SQLException {
        if (!hidden.isEmpty()) {
            sql.append(" and (enterprise_id is null or enterprise_id <> all (?))");
            arguments.add(connection.createArrayOf("uuid", hidden.toArray()));
        }
        for (var each : selection.wanted().entrySet()) {
            sql.append(" and ").append(each.getKey().shape().column());
            sql.append(" in (select id from directory_shape where facets && ?)");
            arguments.add(connection.createArrayOf("text", each.getValue().toArray()));
        }
    }

    /**
     * How many members' entries have each value, the most frequent first; public records count nowhere. The values of a facet
     * are counted as if nothing of it were chosen, so that a reader sees what else he could choose.
     */
    Map<Facet, Map<String, Long>> facets(Selection selection, LocalDate today) {
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        for (var facet : Facet.values()) counts.put(facet, new TreeMap<>());
        if (selection.impossible()) return counts;
        try (var connection = database.getConnection()) {
            var hidden = Hidden.fromReader(connection, today);
            var chosen = selection.wanted().keySet();
            var others = EnumSet.allOf(Facet.class);
            others.removeAll(chosen);
            count(connection, selection, hidden, today, others, counts);
            for (var facet : chosen) {
                count(connection, selection.without(facet), hidden, today, EnumSet.of(facet), counts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory did not answer: " + e.getMessage(), e);
        }
        return counts;
    }

    /** Counts the values of some facets in one pass over the entries. */
    private static void count(
            Connection connection,
            Selection selection,
            List<UUID> hidden,
            LocalDate today,
            Set<Facet> facets,
            Map<Facet, Map<String, Long>> counts)
            throws SQLException {
        var columns =
                facets.stream().map(each -> each.shape().column()).distinct().toList();
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder("select s.facets, n.entries from (select coalesce(")
                .append(String.join(", ", columns))
                .append(") as shape, count(*) as entries from directory_entry")
                .append(" where enterprise_id is not null and last_day >= ?");
        arguments.add(today);
        if (selection.condition() != null) {
            sql.append(" and words @@ ?::tsquery");
            arguments.add(selection.condition());
        }
        narrow(connection, selection, hidden, sql, arguments);
        sql.append(" group by grouping sets ((").append(String.join("), (", columns));
        sql.append("))) as n join directory_shape s on s.id = n.shape");
        try (var query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < arguments.size(); i++) query.setObject(i + 1, arguments.get(i));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    for (var value : (String[]) row.getArray(1).getArray()) {
                        var facet = Facet.in(value);
                        if (facets.contains(facet)) {
                            counts.get(facet).merge(Facet.bare(value), row.getLong(2), Long::sum);
                        }
                    }
                }
            }
        }
    }
}
