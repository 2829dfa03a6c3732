package twoway.local.testing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Looks for a text wherever a database could hold one: in every column of every table, however it is typed. */
public final class StoredTexts {

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and is_generated = 'NEVER' and table_name <> 'flyway_schema_history'
                and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
            order by table_name, column_name""";

    private StoredTexts() {}

    /** @return {@code table.column} of each column that holds the text, readable to whoever asks */
    public static List<String> holding(String text, DataSource database) {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var columns = connection.createStatement();
                var column = columns.executeQuery(COLUMNS)) {
            while (column.next()) {
                var table = column.getString(1);
                var name = column.getString(2);
                var sql = "select count(*) from \"%s\" where \"%s\"::text like ? or \"%s\"::text like ?"
                        .formatted(table, name, name);
                try (var query = connection.prepareStatement(sql)) {
                    query.setString(1, "%" + text + "%");
                    query.setString(2, "%" + hex(text) + "%");
                    try (var count = query.executeQuery()) {
                        count.next();
                        if (count.getInt(1) > 0) found.add(table + "." + name);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be searched", e);
        }
        return found;
    }

    /** As PostgreSQL shows bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
