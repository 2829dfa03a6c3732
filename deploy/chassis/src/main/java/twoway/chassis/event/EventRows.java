package twoway.chassis.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Rows of the {@code event} table on their way in: a bulk import takes its numbers and writes its rows in two statements. */
final class EventRows {

    /** Kafka's default limit is 1 MiB a record; headers need some of it. */
    private static final int MOST_BYTES = 900_000;

    /** The locks are taken in the order of the keys, so that two who count the same keys cannot wait for each other. */
    private static final String NEXT = """
        insert into aggregate_sequence (topic, key, last)
        select wanted.topic, wanted.key, count(*) from unnest(?::text[], ?::uuid[]) as wanted (topic, key)
        group by wanted.topic, wanted.key order by wanted.topic, wanted.key
        on conflict (topic, key) do update set last = aggregate_sequence.last + excluded.last
        returning topic, key, last\
        """;

    private static final String ADD = """
        insert into event (id, topic, key, sequence, type, tenant, occurred_at, data)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private record Subject(String topic, UUID key) {}

    private record Row(Subject subject, String type, UUID tenant, String data) {

        static Row of(DomainEvent event) {
            var type = event.getClass().getAnnotation(EventType.class);
            if (type == null) throw new IllegalArgumentException(event.getClass() + " has no @EventType");
            var data = EventJson.write(event);
            // A character is at most three bytes: only a long text is worth counting.
            if (data.length() > MOST_BYTES / 3 && data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw new IllegalArgumentException(type.value() + " is larger than " + MOST_BYTES + " bytes");
            }
            return new Row(new Subject(Topics.of(type.stream()), event.subject()), type.value(), event.tenant(), data);
        }
    }

    private final List<Row> rows;

    private EventRows(List<Row> rows) {
        this.rows = rows;
    }

    static EventRows of(Collection<? extends DomainEvent> events) {
        return new EventRows(events.stream().map(Row::of).toList());
    }

    /** Each subject's events get the next numbers in the order given. */
    void insert(Connection connection, Supplier<UUID> ids, Instant at) throws SQLException {
        var next = next(connection);
        try (var statement = connection.prepareStatement(ADD)) {
            for (var row : rows) {
                bind(statement, row, ids.get(), next.merge(row.subject(), 1L, Long::sum) - 1, at);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Row row, UUID id, long sequence, Instant at)
            throws SQLException {
        statement.setObject(1, id);
        statement.setString(2, row.subject().topic());
        statement.setObject(3, row.subject().key());
        statement.setLong(4, sequence);
        statement.setString(5, row.type());
        statement.setObject(6, row.tenant());
        statement.setObject(7, at.atOffset(ZoneOffset.UTC));
        statement.setString(8, row.data());
    }

    /** The first free number of each subject; all its numbers for these rows are taken. */
    private Map<Subject, Long> next(Connection connection) throws SQLException {
        var wanted = new HashMap<Subject, Long>();
        rows.forEach(row -> wanted.merge(row.subject(), 1L, Long::sum));
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setArray(1, connection.createArrayOf("text", topics()));
            statement.setArray(2, connection.createArrayOf("uuid", keys()));
            var next = new HashMap<Subject, Long>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var subject = new Subject(row.getString(1), row.getObject(2, UUID.class));
                    next.put(subject, row.getLong(3) - wanted.get(subject) + 1);
                }
            }
            return next;
        }
    }

    private Object[] topics() {
        return rows.stream().map(row -> row.subject().topic()).toArray();
    }

    private Object[] keys() {
        return rows.stream().map(row -> row.subject().key()).toArray();
    }
}
