package twoway.enterprise.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Reads what a {@link Shelf} keeps, in the order of ids. */
final class ShelfReader<C> {

    private static final String COLUMNS = "select id, source, external_id, source_name, licence, retrieved_on, content,"
            + " recorded_at, changed_at, version from ";

    private final String table;
    private final Class<C> shape;
    private final DataSource database;

    ShelfReader(String table, Class<C> shape, DataSource database) {
        this.table = table;
        this.shape = shape;
        this.database = database;
    }

    Stored<C> find(UUID id) {
        return look(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    Optional<Stored<C>> look(UUID id) {
        return read(COLUMNS + table + " where id = ?", List.of(id)).stream().findFirst();
    }

    /** @param wanted column and value; a value that is {@code null} does not narrow the list */
    List<Stored<C>> page(Map<String, String> wanted, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("true"));
        var arguments = new ArrayList<Object>();
        new TreeMap<>(wanted)
                .entrySet().stream()
                        .filter(each -> Objects.nonNull(each.getValue()))
                        .forEach(each -> {
                            conditions.add(each.getKey() + " = ?");
                            arguments.add(each.getValue());
                        });
        if (after != null) {
            conditions.add("id > ?");
            arguments.add(after);
        }
        arguments.add(limit);
        return read(COLUMNS + table + " where " + String.join(" and ", conditions) + " order by id limit ?", arguments);
    }

    private List<Stored<C>> read(String sql, List<?> arguments) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) query.setObject(i + 1, arguments.get(i));
            var found = new ArrayList<Stored<C>>();
            try (var row = query.executeQuery()) {
                while (row.next()) found.add(stored(row));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(table + " did not answer: " + e.getMessage(), e);
        }
    }

    private Stored<C> stored(ResultSet row) throws SQLException {
        return new Stored<>(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                new Provenance(
                        row.getString("source"),
                        row.getString("source_name"),
                        row.getString("licence"),
                        row.getObject("retrieved_on", LocalDate.class)),
                ContentJson.read(row.getString("content"), shape),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
