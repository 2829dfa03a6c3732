package twoway.chassis.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import twoway.chassis.event.Reach.Extent;
import twoway.chassis.event.RelayDatabase.Pending;

/** The rows by which topics are filled again, on the leading relay's connection: only the leader may send. */
class Archive {

    private static final String EXTENTS =
            "select topic, partition, topic_id, first_offset, next_offset from topic_extent where topic = any(?)";
    private static final String RESTART = """
            update topic_rebuild set state = 'WAITING', cause = ?, sent = 0, events = 0
            where state <> 'DONE' and ? = any(topics)""";
    private static final String LOST = "insert into topic_rebuild (id, topics, cause) values (?, ?, ?)";
    private static final String NEXT = """
            select id, topics, state, sent, through from topic_rebuild
            where state <> 'DONE' order by asked_at, id limit 1""";
    private static final String BEGIN = """
            update topic_rebuild set state = 'RUNNING', started_at = coalesce(started_at, clock_timestamp()),
                sent = 0, events = 0, total = archive.total, through = archive.through
            from (select count(*) as total, coalesce(max(position), 0) as through
                  from event where topic = any(?) and position is not null) as archive
            where id = ?""";
    private static final String AGAIN = RelayDatabase.ROW + """
            where topic = any(?) and position > ? and position <= ? order by position limit\s""" + RelayDatabase.BATCH;
    private static final String SENT = """
            update topic_rebuild set events = events + ?, sent = (select position from event where ordinal = ?)
            where id = ?""";
    private static final String DONE = """
            update topic_rebuild set state = 'DONE', finished_at = clock_timestamp() where id = ? returning events""";

    private final Connection connection;
    private final RelayDatabase database;

    Archive(Connection connection, RelayDatabase database) {
        this.connection = connection;
        this.database = database;
    }

    /** A rebuild that is not finished. */
    record Unfinished(UUID id, List<String> topics, boolean running, long sent, long through) {}

    void remember(Set<String> topics, Reach reach) throws SQLException {
        try (var query = connection.prepareStatement(EXTENTS)) {
            query.setArray(1, names(topics));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    reach.remembered(
                            new TopicPartition(row.getString(1), row.getInt(2)),
                            new Extent(row.getString(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
    }

    /** How many events of the topic Kafka has acknowledged. */
    long published(String topic) throws SQLException {
        try (var query =
                connection.prepareStatement("select count(*) from event where topic = ? and position is not null")) {
            query.setString(1, topic);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The topic must be filled again, from its beginning even if that had already been begun. */
    void lost(UUID id, String topic, String cause) throws SQLException {
        try (var restart = connection.prepareStatement(RESTART)) {
            restart.setString(1, cause);
            restart.setString(2, topic);
            if (restart.executeUpdate() > 0) return;
        }
        try (var insert = connection.prepareStatement(LOST)) {
            insert.setObject(1, id);
            insert.setArray(2, names(List.of(topic)));
            insert.setString(3, cause);
            insert.executeUpdate();
        }
    }

    Optional<Unfinished> next() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(NEXT)) {
            if (!row.next()) return Optional.empty();
            return Optional.of(new Unfinished(
                    row.getObject(1, UUID.class),
                    List.of((String[]) row.getArray(2).getArray()),
                    row.getString(3).equals("RUNNING"),
                    row.getLong(4),
                    row.getLong(5)));
        }
    }

    /** Whatever has been acknowledged up to now is to be sent again; what comes later waits. */
    void begin(Unfinished rebuild) throws SQLException {
        try (var update = connection.prepareStatement(BEGIN)) {
            update.setArray(1, names(rebuild.topics()));
            update.setObject(2, rebuild.id());
            update.executeUpdate();
        }
    }

    /** The next events to be sent again, in the order in which they were first sent. */
    List<Pending> again(Unfinished rebuild) throws SQLException {
        try (var query = connection.prepareStatement(AGAIN)) {
            query.setArray(1, names(rebuild.topics()));
            query.setLong(2, rebuild.sent());
            query.setLong(3, rebuild.through());
            return database.read(query);
        }
    }

    void sent(Unfinished rebuild, List<Pending> events) throws SQLException {
        try (var update = connection.prepareStatement(SENT)) {
            update.setLong(1, events.size());
            update.setLong(2, events.getLast().ordinal());
            update.setObject(3, rebuild.id());
            update.executeUpdate();
        }
        database.saveReach();
    }

    /** Tells how many events were sent again. */
    long done(Unfinished rebuild) throws SQLException {
        try (var update = connection.prepareStatement(DONE)) {
            update.setObject(1, rebuild.id());
            try (var row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Array names(Collection<String> topics) throws SQLException {
        return connection.createArrayOf("text", topics.toArray());
    }
}
