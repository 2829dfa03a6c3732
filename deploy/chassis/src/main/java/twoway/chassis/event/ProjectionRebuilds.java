package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.event.ProjectionRebuild.Difference;
import twoway.chassis.id.Ids;

/** The rows by which projections are rebuilt: asked for by an operator, worked on by {@link ProjectionRebuilder}. */
@ApplicationScoped
public class ProjectionRebuilds {

    private static final int MOST = 100;
    private static final String ROW = """
            select id, projection, state, records, digest_before, digest_after, differences::text, failure, asked_by,
                asked_at, started_at, finished_at
            from projection_rebuild\s""";
    private static final String ASK = """
            insert into projection_rebuild (id, projection, asked_by) values (?, ?, ?)
            on conflict (projection) where state in ('WAITING', 'RUNNING') do nothing""";
    private static final String UNDER_WAY = ROW + "where projection = ? and state in ('WAITING', 'RUNNING')";
    private static final String BEGIN = """
            update projection_rebuild set state = 'RUNNING', records = 0,
                started_at = coalesce(started_at, clock_timestamp()) where id = ?""";
    private static final String READ = "update projection_rebuild set records = records + ? where id = ?";
    private static final String DONE = """
            update projection_rebuild set state = 'DONE', digest_before = ?, digest_after = ?, differences = ?::jsonb,
                finished_at = clock_timestamp() where id = ?""";
    private static final String FAIL = """
            update projection_rebuild set state = 'FAILED', failure = ?, finished_at = clock_timestamp() where id = ?""";

    private final DataSource database;
    private final Ids ids;

    ProjectionRebuilds(DataSource database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Asks for the projection to be rebuilt; if that is under way already, answers what is under way. */
    public ProjectionRebuild ask(String projection, String askedBy) {
        while (true) {
            change(ASK, ids.next(), projection, askedBy);
            var underWay = read(UNDER_WAY, projection);
            // Empty if the one that stood in the way has just ended.
            if (!underWay.isEmpty()) return underWay.getFirst();
        }
    }

    /** The newest {@value #MOST} of one projection, newest first. */
    public List<ProjectionRebuild> newest(String projection) {
        return read(ROW + "where projection = ? order by asked_at desc, id desc limit " + MOST, projection);
    }

    public Optional<ProjectionRebuild> find(String projection, UUID id) {
        return read(ROW + "where projection = ? and id = ?", projection, id).stream()
                .findFirst();
    }

    /** The oldest one that waits, or that a process has left unfinished. */
    Optional<ProjectionRebuild> next() {
        return read(ROW + "where state in ('WAITING', 'RUNNING') order by asked_at, id limit 1").stream()
                .findFirst();
    }

    void begin(UUID id) {
        change(BEGIN, id);
    }

    void read(UUID id, long records) {
        change(READ, records, id);
    }

    void done(UUID id, String before, String after, List<Difference> differences) {
        change(DONE, before, after, EventJson.write(differences), id);
    }

    void fail(UUID id, String why) {
        change(FAIL, why, id);
    }

    private List<ProjectionRebuild> read(String sql, Object... arguments) {
        return inDatabase(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) query.setObject(i + 1, arguments[i]);
                var found = new ArrayList<ProjectionRebuild>();
                try (var row = query.executeQuery()) {
                    while (row.next()) found.add(rebuild(row));
                }
                return found;
            }
        });
    }

    private void change(String sql, Object... arguments) {
        inDatabase(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) update.setObject(i + 1, arguments[i]);
                return update.executeUpdate();
            }
        });
    }

    private static ProjectionRebuild rebuild(ResultSet row) throws SQLException {
        var differences = row.getString(7);
        return new ProjectionRebuild(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                differences == null ? null : EventJson.readList(differences, Difference.class),
                row.getString(8),
                row.getString(9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inDatabase(Statements<T> statements) {
        try (var connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuilds of projections did not answer: " + e.getMessage(), e);
        }
    }
}
