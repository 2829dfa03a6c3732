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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import twoway.enterprise.denial.Hidden;

/** Reads the directory. */
@ApplicationScoped
class DirectorySearch {

    /** How many of the newest entries are looked through before words and filters are looked up among all. */
    private static final int NEWEST = 4_000;

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
     * What many have is found among the newest; only what few of those have is looked up. How many have a word the planner often
     * does not know.
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
        var near = new Query("select id from (select * from directory_entry where " + place.standing());
        if (before != null) near.add(" and id < ?", before);
        near.add(" order by id desc limit " + NEWEST + ") as newest where last_day >= ?", today);
        narrow(connection, near, place, selection, hidden);
        var hits = hits(connection, near.add(" order by id desc limit ?", limit), place);
        if (hits.size() == limit) return hits;
        var all = new Query("with found as materialized (select id from directory_entry where " + place.standing());
        if (before != null) all.add(" and id < ?", before);
        all.add(" and last_day >= ?", today);
        narrow(connection, all, place, selection, hidden);
        return hits(connection, all.add(") select id from found order by id desc limit ?", limit), place);
    }

    /** The entry by this id, if it is among those selected and its days are not over. */
    Optional<Entry> one(UUID id, Selection selection, LocalDate today) {
        var asked = new Query("select s.entry from directory_entry join directory_shown s using (id) where true");
        try (var connection = database.getConnection()) {
            asked.add(" and id = ?", id).add(" and last_day >= ?", today);
            of(connection, asked, selection, Hidden.fromReader(connection, today));
            narrow(connection, asked, selection);
            try (var query = asked.prepare(connection);
                    var row = query.executeQuery()) {
                return row.next() ? Optional.of(Sources.entry(row.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory did not answer: " + e.getMessage(), e);
        }
    }

    private static void narrow(Connection connection, Query query, Place place, Selection selection, List<UUID> hidden)
            throws SQLException {
        if (selection.condition() != null) {
            var asked = Collections.nCopies(place.parameters(), (Object) selection.condition());
            query.add(" and " + place.words(), asked.toArray());
        }
        of(connection, query, selection, hidden);
        narrow(connection, query, selection);
    }

    /** Of one owner, or of all; of nobody whom a deny-list hides. */
    private static void of(Connection connection, Query query, Selection selection, List<UUID> hidden)
            throws SQLException {
        if (selection.owner() != null) query.add(" and enterprise_id = ?", selection.owner());
        if (!hidden.isEmpty()) {
            query.add(
                    " and (enterprise_id is null or enterprise_id <> all (?))",
                    connection.createArrayOf("uuid", hidden.toArray()));
        }
    }

    /** One of the values of each facet; each holds for a whole shape. */
    private static void narrow(Connection connection, Query query, Selection selection) throws SQLException {
        for (var each : selection.wanted().entrySet()) {
            query.add(
                    " and " + each.getKey().shape().column() + " in (select id from directory_shape where facets && ?)",
                    connection.createArrayOf("text", each.getValue().toArray()));
        }
    }

    private static List<Hit> hits(Connection connection, Query ids, Place place) throws SQLException {
        var shown = ids.within(
                "select s.id, s.entry from directory_shown s join (", ") as page using (id) order by id desc");
        try (var query = shown.prepare(connection);
                var row = query.executeQuery()) {
            var hits = new ArrayList<Hit>();
            while (row.next()) {
                hits.add(new Hit(new Key(place, row.getObject(1, UUID.class)), Sources.entry(row.getString(2))));
            }
            return hits;
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
            count(connection, selection, Hidden.fromReader(connection, today), today, counts);
        } catch (SQLException e) {
            throw new IllegalStateException("the directory did not answer: " + e.getMessage(), e);
        }
        return counts;
    }

    /** The entries are read once; each facet is counted over what is alike in all its shapes. */
    private static void count(
            Connection connection,
            Selection selection,
            List<UUID> hidden,
            LocalDate today,
            Map<Facet, Map<String, Long>> counts)
            throws SQLException {
        var query = new Query("with found as materialized (select firm, industry, exchange, market, count(*) as entries"
                + " from directory_entry where enterprise_id is not null");
        query.add(" and last_day >= ?", today);
        if (selection.condition() != null) query.add(" and words @@ ?::tsquery", selection.condition());
        of(connection, query, selection, hidden);
        query.add(" group by firm, industry, exchange, market)");
        var views = views(selection);
        for (int at = 0; at < views.size(); at++) {
            if (at > 0) query.add(" union all");
            var columns = views.get(at).columns();
            query.add(" select " + at + ", s.facets, n.entries from (select coalesce(" + String.join(", ", columns)
                    + ") as shape, sum(entries)::bigint as entries from found where true");
            narrow(connection, query, views.get(at).narrowed());
            query.add(" group by grouping sets ((" + String.join("), (", columns)
                    + "))) as n join directory_shape s on s.id = n.shape");
        }
        try (var counted = query.prepare(connection);
                var row = counted.executeQuery()) {
            while (row.next()) {
                for (var value : (String[]) row.getArray(2).getArray()) {
                    var facet = Facet.in(value);
                    if (views.get(row.getInt(1)).facets().contains(facet)) {
                        counts.get(facet).merge(Facet.bare(value), row.getLong(3), Long::sum);
                    }
                }
            }
        }
    }

    /** Facets that are counted over the same entries. */
    private record View(Selection narrowed, Set<Facet> facets) {

        List<String> columns() {
            return facets.stream().map(each -> each.shape().column()).distinct().toList();
        }
    }

    private static List<View> views(Selection selection) {
        var chosen = selection.wanted().keySet();
        var others = EnumSet.allOf(Facet.class);
        others.removeAll(chosen);
        return Stream.concat(
                        Stream.of(new View(selection, others)),
                        chosen.stream()
                                .filter(each -> each != Facet.AUDIENCE)
                                .map(each -> new View(selection.without(each), EnumSet.of(each))))
                .filter(each -> !each.facets().isEmpty())
                .toList();
    }
}
