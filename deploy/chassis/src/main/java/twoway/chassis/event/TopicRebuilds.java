package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.id.Ids;

/** The operator's way to have topics filled again from the {@code event} table. The leading {@link Relay} does the work. */
@ApplicationScoped
public class TopicRebuilds {

    private static final int MOST = 100;
    private static final String ROW = """
            select id, topics, cause, state, events, total, asked_by, asked_at, started_at, finished_at
            from topic_rebuild\s""";
    private static final String UNFINISHED =
            ROW + "where state <> 'DONE' and topics @> ? order by asked_at, id limit 1";
    private static final String ASK =
            "insert into topic_rebuild (id, topics, cause, asked_by) values (?, ?, 'ASKED', ?)";

    private final DataSource database;
    private final Topics topics;
    private final Relay relay;
    private final Ids ids;

    TopicRebuilds(DataSource database, Topics topics, Relay relay, Ids ids) {
        this.database = database;
        this.topics = topics;
        this.relay = relay;
        this.ids = ids;
    }

    /** The topics this service fills, and nobody else does. */
    public List<String> topics() {
        return List.copyOf(topics.published());
    }

    /**
     * Asks for these topics to be filled again. If that is already under way, nothing new is asked.
     *
     * @return the work to look at
     */
    public TopicRebuild ask(List<String> wanted, String askedBy) {
        var id = ids.next();
        var asked = inDatabase(connection -> {
            var names = connection.createArrayOf("text", wanted.toArray());
            var running = read(connection, UNFINISHED, names);
            if (!running.isEmpty()) return running.getFirst();
            try (var insert = connection.prepareStatement(ASK)) {
                insert.setObject(1, id);
                insert.setArray(2, names);
                insert.setString(3, askedBy);
                insert.executeUpdate();
            }
            return read(connection, ROW + "where id = ?", id).getFirst();
        });
        relay.wake();
        return asked;
    }

    /** The newest {@value #MOST}, newest first. */
    public List<TopicRebuild> newest() {
        return inDatabase(connection -> read(connection, ROW + "order by asked_at desc, id desc limit ?", MOST));
    }

    public Optional<TopicRebuild> find(UUID id) {
        return inDatabase(connection ->
                read(connection, ROW + "where id = ?", id).stream().findFirst());
    }

    List<TopicRebuild> unfinished() {
        return inDatabase(
                connection -> read(connection, ROW + "where state <> 'DONE' order by asked_at, id limit ?", MOST));
    }

    private static List<TopicRebuild> read(Connection connection, String sql, Object argument) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, argument);
            var found = new ArrayList<TopicRebuild>();
            try (var row = query.executeQuery()) {
                while (row.next()) found.add(rebuild(row));
            }
            return found;
        }
    }

    private static TopicRebuild rebuild(ResultSet row) throws SQLException {
        return new TopicRebuild(
                row.getObject(1, UUID.class),
                List.of((String[]) row.getArray(2).getArray()),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10));
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
            throw new IllegalStateException("the topic rebuilds did not answer: " + e.getMessage(), e);
        }
    }
}
