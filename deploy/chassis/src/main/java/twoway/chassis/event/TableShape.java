package twoway.chassis.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a projected table, and the statements over all of them. The names come from the database's catalogue and
 * from the code, never from outside.
 */
record TableShape(String name, List<String> keys, List<String> telling, boolean versioned) {

    private static final String COLUMNS = """
            select quote_ident(attname), coalesce(attnum = any(indkey::int2[]), false)
            from pg_attribute left join pg_index on indrelid = attrelid and indisprimary
            where attrelid = ('public.' || ?)::regclass and attnum > 0 and not attisdropped order by attnum""";

    static TableShape of(Connection connection, ProjectedTable table) throws SQLException {
        var keys = new ArrayList<String>();
        var telling = new ArrayList<String>();
        try (var query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table.name());
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(2)) keys.add(row.getString(1));
                    if (!table.technical().contains(row.getString(1))) telling.add(row.getString(1));
                }
            }
        }
        if (keys.isEmpty()) throw new IllegalStateException(table.name() + " has no primary key");
        return new TableShape(table.name(), keys, telling, table.technical().contains("version"));
    }

    /** Place, name, count and two sums of hashes: sums do not care for the order of rows, and no two rows are the same. */
    String digest(int place, String schema) {
        return """
                select %d, '%s', count(*), coalesce(sum(('x' || substr(hash, 1, 15))::bit(60)::bigint), 0)::text
                    || ' ' || coalesce(sum(('x' || substr(hash, 17, 15))::bit(60)::bigint), 0)::text, 0::bigint
                from (select md5(row(%s)::text) as hash from %s.%s) as hashed""".formatted(place, name, list(telling, each -> each), schema, name);
    }

    String removeSurplus() {
        return "delete from public.%s as live where not exists (select from shadow.%s as fresh where %s)"
                .formatted(name, name, sameKey());
    }

    String putRight() {
        return "update public.%s as live set %s from shadow.%s as fresh where %s and row(%s) is distinct from row(%s)"
                .formatted(
                        name,
                        list(telling, each -> each + " = fresh." + each)
                                + (versioned ? ", version = live.version + 1" : ""),
                        name,
                        sameKey(),
                        list(telling, each -> "live." + each),
                        list(telling, each -> "fresh." + each));
    }

    String addMissing() {
        return ("insert into public.%s select fresh.* from shadow.%s as fresh"
                        + " where not exists (select from public.%s as live where %s)")
                .formatted(name, name, name, sameKey());
    }

    private String sameKey() {
        return keys.stream().map(key -> "live." + key + " = fresh." + key).collect(Collectors.joining(" and "));
    }

    private static String list(List<String> columns, Function<String, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
