package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The inbox's memory: how far each key has been applied, and what waits parked. All in the caller's transaction. */
@ApplicationScoped
class Positions {

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
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""";
    private static final String PARKED = """
            select kafka_position, sequence, headers, data from parked_event
            where consumer = ? and topic = ? and key = ? and released_at is null and sequence = ?
            order by kafka_position limit 1""";
    private static final String RELEASE = """
            update parked_event set released_at = clock_timestamp()
            where consumer = ? and topic = ? and key = ? and sequence <= ? and released_at is null""";
    private static final String WAITING = """
            select count(*) from parked_event where consumer = ? and topic = ? and key = ? and released_at is null""";

    private final DataSource database;
    private final String consumer;

    Positions(DataSource database, @ConfigProperty(name = "twoway.service") String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    record Key(String topic, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }

    /** How far one key is; changed in memory while a batch runs, saved once at its end. */
    static final class Position {
        long last;
        boolean parked;

        Position(long last, boolean parked) {
            this.last = last;
            this.parked = parked;
        }
    }

    /** The positions of these keys, locked in one order by whoever comes first, so that a second consumer waits. */
    Map<Key, Position> lock(Collection<Arrival> arrivals) throws SQLException {
        var keys = new TreeSet<Key>();
        arrivals.forEach(each -> keys.add(new Key(each.topic(), each.key())));
        var topics = keys.stream().map(Key::topic).toArray(String[]::new);
        var names = keys.stream().map(Key::key).toArray(String[]::new);
        try (var connection = database.getConnection()) {
            try (var make = connection.prepareStatement(MAKE)) {
                bind(connection, make, topics, names);
                make.executeUpdate();
            }
            try (var query = connection.prepareStatement(LOCK)) {
                bind(connection, query, topics, names);
                return read(query);
            }
        }
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

    void save(Map<Key, Position> positions) throws SQLException {
        var topics = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var lasts = new ArrayList<Long>();
        var parked = new ArrayList<Boolean>();
        positions.forEach((key, position) -> {
            topics.add(key.topic());
            keys.add(key.key());
            lasts.add(position.last);
            parked.add(position.parked);
        });
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(SAVE)) {
            update.setArray(1, connection.createArrayOf("text", topics.toArray()));
            update.setArray(2, connection.createArrayOf("text", keys.toArray()));
            update.setArray(3, connection.createArrayOf("bigint", lasts.toArray()));
            update.setArray(4, connection.createArrayOf("boolean", parked.toArray()));
            update.setString(5, consumer);
            update.executeUpdate();
        }
    }

    void park(Arrival arrival, String cause, String detail) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PARK)) {
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
            insert.executeUpdate();
        }
    }

    /** The parked event with this number, if it is there. */
    List<Arrival> parked(Key key, long sequence) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(PARKED)) {
            bind(query, key);
            query.setLong(4, sequence);
            try (var row = query.executeQuery()) {
                if (!row.next()) return List.of();
                return List.of(new Arrival(
                        key.topic(),
                        key.key(),
                        row.getString(1),
                        row.getLong(2),
                        EventJson.readMap(row.getString(3)),
                        row.getBytes(4)));
            }
        }
    }

    /** Everything parked of this key up to a number has been applied; the rows stay as history. */
    void release(Key key, long upTo) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RELEASE)) {
            bind(update, key);
            update.setLong(4, upTo);
            update.executeUpdate();
        }
    }

    boolean anyParked(Key key) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WAITING)) {
            bind(query, key);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, consumer);
        statement.setString(2, key.topic());
        statement.setString(3, key.key());
    }
}
