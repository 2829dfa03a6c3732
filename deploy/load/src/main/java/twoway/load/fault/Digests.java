package twoway.load.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import twoway.load.check.Complaint;
import twoway.load.stand.Stand;

/**
 * Every table of some services, by count and by content with all columns, so that a row that was only written again the
 * way it was shows by its version. Two of these are the same if nothing at all has happened in between.
 */
record Digests(Map<String, String> tables) {
    private static final String TABLES = """
            select tablename from pg_tables
            where schemaname = 'public' and tablename <> all ('{%s}') order by 1""";
    /** The migrations, and what a service remembers of Kafka itself, which does change. */
    private static final String NOT_MEANT = "flyway_schema_history,topic_extent,topic_rebuild,consumer_partition";

    static Digests of(Stand stand, List<String> services) {
        Map<String, String> tables = new TreeMap<>();
        for (String service : services) {
            for (String table : stand.query(service, TABLES.formatted(NOT_MEANT), row -> row.getString(1))) {
                String sql =
                        "select count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                + table + " t";
                tables.put(
                        service + "." + table,
                        stand.query(service, sql, row -> row.getString(1)).getFirst());
            }
        }
        return new Digests(tables);
    }

    List<Complaint> differences(String after, Digests now) {
        List<Complaint> found = new ArrayList<>();
        tables.forEach((table, before) -> {
            if (!before.equals(now.tables.get(table))) {
                found.add(new Complaint(
                        "I3", "%s changed %s: %s, was %s".formatted(after, table, now.tables.get(table), before)));
            }
        });
        return found;
    }
}
