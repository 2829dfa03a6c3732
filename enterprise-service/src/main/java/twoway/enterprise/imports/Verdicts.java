package twoway.enterprise.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What became of the rows of an import, in the file's order. */
@ApplicationScoped
class Verdicts {

    private static final String ADD = """
        insert into import_row (import_id, line, verdict, external_id, record_id, faults)
        values (?, ?, ?, ?, ?, ?::jsonb)\
        """;
    private static final String PAGE = """
        select line, verdict, external_id, record_id, faults from import_row
        where import_id = ? and (?::text is null or verdict = ?) and line > ? order by line limit ?\
        """;

    private static final String COPY = """
        insert into import_row select ?, line, verdict, external_id, record_id, faults from import_row
        where import_id = ? and verdict = 'REJECTED'\
        """;

    private final DataSource database;

    Verdicts(DataSource database) {
        this.database = database;
    }

    /** An unchanged row leaves nothing behind. */
    void add(UUID importId, List<Verdict> verdicts) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            for (var verdict : verdicts) {
                if (verdict.kind() == Verdict.Kind.UNCHANGED) continue;
                insert.setObject(1, importId);
                insert.setInt(2, verdict.line());
                insert.setString(3, verdict.kind().name());
                insert.setString(4, verdict.externalId());
                insert.setObject(5, verdict.recordId());
                insert.setString(6, ImportJson.write(verdict.faults()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdicts were not put down: " + e.getMessage(), e);
        }
    }

    /** What was wrong with a file is wrong with the same file. */
    void copyRejected(UUID from, UUID to) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(COPY)) {
            insert.setObject(1, to);
            insert.setObject(2, from);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdicts were not copied: " + e.getMessage(), e);
        }
    }

    /** What a rehearsal came to gives way to what really comes. */
    void forget(UUID importId) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from import_row where import_id = ?")) {
            delete.setObject(1, importId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the verdicts were not removed: " + e.getMessage(), e);
        }
    }

    /** @param kind {@code null} for all */
    List<Verdict> page(UUID importId, Verdict.Kind kind, int afterLine, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PAGE)) {
            query.setObject(1, importId);
            query.setString(2, kind == null ? null : kind.name());
            query.setString(3, kind == null ? null : kind.name());
            query.setInt(4, afterLine);
            query.setInt(5, limit);
            var found = new ArrayList<Verdict>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Verdict(
                            row.getInt(1),
                            Verdict.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            ImportJson.read(row.getString(5), new TypeReference<List<RowFault.Found>>() {})));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the verdicts did not come: " + e.getMessage(), e);
        }
    }
}
