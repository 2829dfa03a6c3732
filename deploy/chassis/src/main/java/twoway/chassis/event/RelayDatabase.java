package twoway.chassis.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The relay's side of the {@code event} table, on a connection of its own that also carries the leader's lock. */
class RelayDatabase implements Relay.Outbox, AutoCloseable {

    /** One number for all services: each has a database of its own. */
    private static final long LOCK = 0x72656C6179L;

    private static final int BATCH = 500;

    private static final String PENDING = """
            select ordinal, id, topic, key, sequence, type, tenant, occurred_at, data
            from event where published_at is null order by ordinal limit\s""" + BATCH;
    private static final String STAMP = """
            update event set published_at = clock_timestamp(), position = stamped.position
            from unnest(?::bigint[], ?::bigint[]) as stamped (ordinal, position)
            where event.ordinal = stamped.ordinal""";

    private final Connection connection;
    private final String source;
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
        access.setProperty("ApplicationName", "relay");
        access.setProperty("tcpKeepAlive", "true");
        access.setProperty("connectTimeout", "5");
        access.setProperty("socketTimeout", "30");
        return access;
    }

    /** Takes the lead if no other process has it; it is given back when the connection ends, however it ends. */
    boolean lead() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (!row.getBoolean(1)) return false;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from event")) {
            row.next();
            position = row.getLong(1);
        }
        return true;
    }

    @Override
    public List<Pending> pending() throws SQLException {
        try (var query = connection.prepareStatement(PENDING);
                var row = query.executeQuery()) {
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
            update.setArray(1, connection.createArrayOf("bigint", ordinals));
            update.setArray(2, connection.createArrayOf("bigint", positions));
            update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
