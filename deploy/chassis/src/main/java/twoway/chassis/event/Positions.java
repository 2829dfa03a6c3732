package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The inbox's memory in PostgreSQL: how far each key has been applied, and what waits parked. */
@ApplicationScoped
class Positions implements InboxStore {

    /** Held, shared, by every transaction of the inbox; a rebuild of a projection takes it for itself for a moment. */
    static final long INBOX = 0x696E626F78L;

    private static final String SHARE = "select pg_advisory_xact_lock_shared(" + INBOX + ")";
    private static final String MAKE = """
            insert into consumer_position (consumer, topic, key)
            select ?, wanted.topic, wanted.key from unnest(?::text[], ?::text[]) as wanted (topic, key)
            on conflict do nothing""";
    private static final String LOCK = """
            select topic, key, last, parked from consumer_position
            where consumer = ? and (topic, key) in (select * from unnest(?::text[], ?::text[]))
            order by topic, key for update""";
    private static final String SAVE = """
            update consumer_position set last = moved.last, parked = moved.parked
            from unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[]) as moved (topic, key, last, parked)
            where consumer = ? and consumer_position.topic = moved.topic and consumer_position.key = moved.key""";
    private static final String PARK = """
            insert into parked_event (consumer, topic, key, sequence, kafka_position, type, headers, data, cause, detail)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (consumer, topic, key, sequence, kafka_position) do update
            set cause = excluded.cause, detail = excluded.detail
            where excluded.cause not in ('Gap', 'Behind')""";
    private static final String PARKED = """
            select kafka_position, sequence, headers, data from parked_event
            where consumer = ? and topic = ? and key = ? and released_at is null and sequence = ?
            order by parked_at desc, kafka_position desc limit 1""";
    private static final String RELEASE = """
            update parked_event set released_at = clock_timestamp()
            where consumer = ? and topic = ? and key = ? and sequence between 1 and ? and released_at is null""";
    private static final String WAITING = """
            select count(*) from parked_event where consumer = ? and topic = ? and key = ? and released_at is null""";

    private final DataSource database;
    private final String consumer;

    Positions(DataSource database, @ConfigProperty(name = "twoway.service") String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    @Override
    public Map<Key, Position> lock(Collection<Key> wanted) {
        var keys = new TreeSet<>(wanted);
        var topics = keys.stream().map(Key::topic).toArray(String[]::new);
        var names = keys.stream().map(Key::key).toArray(String[]::new);
        return inDatabase(connection -> {
            try (var share = connection.createStatement()) {
                share.execute(SHARE);
            }
            try (var make = connection.prepareStatement(MAKE)) {
                bind(connection, make, topics, names);
                make.executeUpdate();
            }
            try (var query = connection.prepareStatement(LOCK)) {
                bind(connection, query, topics, names);
                return read(query);
            }
        });
    }

    private void bind(Connection connection, PreparedStatement statement, String[] topics, String[] names)
            throws SQLException {
        statement.setString(1, consumer);
        statement.setArray(2, connection.createArrayOf("text", topics));
        statement.setArray(3, connection.createArrayOf("text", names));
    }

    private static Map<Key, Position> read(PreparedStatement query) throws SQLException {
        var positions = new LinkedHashMap<Key, Position>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                positions.put(
                        new Key(row.getString(1), row.getString(2)), new Position(row.getLong(3), row.getBoolean(4)));
            }
        }
        return positions;
    }

    @Override
    public void save(Map<Key, Position> positions) {
        var moved = List.copyOf(positions.entrySet());
        inDatabase(connection -> {
            try (var update = connection.prepareStatement(SAVE)) {
                update.setArray(
                        1,
                        array(connection, "text", moved, each -> each.getKey().topic()));
                update.setArray(
                        2,
                        array(connection, "text", moved, each -> each.getKey().key()));
                update.setArray(3, array(connection, "bigint", moved, each -> each.getValue().last));
                update.setArray(4, array(connection, "boolean", moved, each -> each.getValue().parked));
                update.setString(5, consumer);
                return update.executeUpdate();
            }
        });
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    @Override
    public void park(Arrival arrival, String cause, String detail) {
        inDatabase(connection -> {
            try (var insert = connection.prepareStatement(PARK)) {
                insert.setString(1, consumer);
                insert.setString(2, arrival.topic());
                insert.setString(3, arrival.key());
                insert.setLong(4, arrival.sequence());
                insert.setString(5, arrival.position());
                insert.setString(6, arrival.type());
                insert.setString(7, EventJson.write(arrival.headers()));
                insert.setBytes(8, arrival.data());
                insert.setString(9, cause);
                insert.setString(10, detail);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Arrival> parked(Key key, long sequence) {
        return inDatabase(connection -> {
            try (var query = connection.prepareStatement(PARKED)) {
                bind(query, key);
                query.setLong(4, sequence);
                try (var row = query.executeQuery()) {
                    return row.next() ? Optional.of(arrival(key, row)) : Optional.empty();
                }
            }
        });
    }

    private static Arrival arrival(Key key, ResultSet row) throws SQLException {
        var headers = EventJson.readMap(row.getString(3));
        return new Arrival(key.topic(), key.key(), row.getString(1), row.getLong(2), headers, row.getBytes(4));
    }

    @Override
    public void release(Key key, long upTo) {
        inDatabase(connection -> {
            try (var update = connection.prepareStatement(RELEASE)) {
                bind(update, key);
                update.setLong(4, upTo);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public boolean anyParked(Key key) {
        return inDatabase(connection -> {
            try (var query = connection.prepareStatement(WAITING)) {
                bind(query, key);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1) > 0;
                }
            }
        });
    }

    private void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, key.topic());
        statement.setString(3, key.key());
    }

    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T inDatabase(Statements<T> statements) {
        try (var connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox's memory did not answer: " + e.getMessage(), e);
        }
    }
}
