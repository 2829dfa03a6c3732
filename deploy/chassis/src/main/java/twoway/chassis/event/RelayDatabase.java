package twoway.chassis.event;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;

/** The relay's side of the {@code event} table, on a connection of its own that also carries the leader's lock. */
class RelayDatabase implements Relay.Outbox, AutoCloseable {

    /** One number for all services: each has a database of its own. */
    private static final long LOCK = 0x72656C6179L;

    private static final long REBUILDS = 0x736861646F77L;

    static final int BATCH = 500;
    static final String ROW = "select ordinal, id, topic, key, sequence, type, tenant, occurred_at, data from event ";

    /** Events of a topic that is being filled again wait behind the archive. */
    private static final String PENDING = ROW + """
            where published_at is null
                and not exists (select from topic_rebuild where state <> 'DONE' and event.topic = any(topics))
            order by ordinal limit\s""" + BATCH;

    private static final String REACH = """
            insert into topic_extent (topic, partition, topic_id, first_offset, next_offset)
            select * from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[])
            on conflict (topic, partition) do update set topic_id = excluded.topic_id,
                first_offset = excluded.first_offset, next_offset = excluded.next_offset\s""";
    private static final String STAMP = "with reached as (" + REACH + ")" + """
            update event set published_at = clock_timestamp(), position = stamped.position
            from unnest(?::bigint[], ?::bigint[]) as stamped (ordinal, position)
            where event.ordinal = stamped.ordinal""";

    private final Connection connection;
    private final String source;
    private final Reach reach = new Reach();
    private long position;

    /** A row that waits to be sent. */
    record Pending(
            long ordinal,
            UUID id,
            String topic,
            UUID key,
            long sequence,
            String type,
            String source,
            UUID tenant,
            String time,
            byte[] data) {}

    RelayDatabase(RelaySettings settings) throws SQLException {
        source = "/" + settings.service;
        connection = DriverManager.getConnection(settings.url, access(settings));
        try (var statement = connection.createStatement()) {
            statement.execute("set role " + settings.service + "_system");
            // If this host falls silent, the server gives the lead back after half a minute instead of hours.
            statement.execute("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;"
                    + " set tcp_keepalives_count = 3; set tcp_user_timeout = 30000");
        }
    }

    private static Properties access(RelaySettings settings) {
        var access = new Properties();
        access.setProperty("user", settings.user);
        access.setProperty("password", settings.password);
        // Who looks at the database's sessions sees which replica leads.
        access.setProperty("ApplicationName", "relay " + settings.port);
        access.setProperty("tcpKeepAlive", "true");
        access.setProperty("connectTimeout", "5");
        access.setProperty("socketTimeout", "30");
        return access;
    }

    /** Takes the lead if no other process has it; it is given back when the connection ends, however it ends. */
    boolean lead() throws SQLException {
        if (!take(LOCK)) return false;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from event")) {
            row.next();
            position = row.getLong(1);
        }
        return true;
    }

    /** The same for whoever rebuilds projections. */
    boolean leadRebuilds() throws SQLException {
        return take(REBUILDS);
    }

    private boolean take(long lock) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public List<Pending> pending() throws SQLException {
        try (var query = connection.prepareStatement(PENDING)) {
            return read(query);
        }
    }

    List<Pending> read(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            var rows = new ArrayList<Pending>();
            while (row.next()) {
                rows.add(new Pending(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getLong(5),
                        row.getString(6),
                        source,
                        row.getObject(7, UUID.class),
                        row.getObject(8, OffsetDateTime.class).toInstant().toString(),
                        row.getString(9).getBytes(StandardCharsets.UTF_8)));
            }
            return rows;
        }
    }

    @Override
    public void stamp(List<Pending> sent) throws SQLException {
        var ordinals = new Long[sent.size()];
        var positions = new Long[sent.size()];
        for (int i = 0; i < sent.size(); i++) {
            ordinals[i] = sent.get(i).ordinal();
            positions[i] = ++position;
        }
        try (var update = connection.prepareStatement(STAMP)) {
            var next = bindReach(update);
            update.setArray(next, connection.createArrayOf("bigint", ordinals));
            update.setArray(next + 1, connection.createArrayOf("bigint", positions));
            update.executeUpdate();
        }
        reach.saved();
    }

    /** How far Kafka has acknowledged what this leader sends. */
    Reach reach() {
        return reach;
    }

    Archive archive() {
        return new Archive(connection, this);
    }

    void saveReach() throws SQLException {
        if (reach.moved().isEmpty()) return;
        try (var update = connection.prepareStatement(REACH)) {
            bindReach(update);
            update.executeUpdate();
        }
        reach.saved();
    }

    /** Tells the place of the next parameter. */
    private int bindReach(PreparedStatement update) throws SQLException {
        var moved = List.copyOf(reach.moved().entrySet());
        update.setArray(1, column("text", moved, each -> each.getKey().topic()));
        update.setArray(2, column("int", moved, each -> each.getKey().partition()));
        update.setArray(3, column("text", moved, each -> each.getValue().topicId()));
        update.setArray(4, column("bigint", moved, each -> each.getValue().first()));
        update.setArray(5, column("bigint", moved, each -> each.getValue().next()));
        return 6;
    }

    private <T> Array column(String type, List<T> rows, Function<T, Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
