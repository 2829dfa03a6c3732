package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import twoway.chassis.id.Ids;

/**
 * Where facts are put down: one row of the {@code event} table, in the transaction of the change itself, so that either
 * both are there or neither. Sending is the {@link Relay}'s business.
 */
@ApplicationScoped
public class Events {

    /** Kafka's default limit is 1 MiB a record; headers need some of it. */
    private static final int MOST_BYTES = 900_000;

    private static final String NEXT = """
            insert into aggregate_sequence (topic, key, last) values (?, ?, 1)
            on conflict (topic, key) do update set last = aggregate_sequence.last + 1
            returning last""";
    private static final String ADD = """
            insert into event (id, topic, key, sequence, type, tenant, occurred_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String HINTED = "twoway.relay-hinted";

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final Ids ids;

    Events(
            DataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            Ids ids) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
        this.ids = ids;
    }

    /**
     * Puts the fact down; it will be sent after this transaction commits, in the order of its subject's facts.
     *
     * @param at when it happened, in business time
     */
    public void add(DomainEvent event, Instant at) {
        var type = event.getClass().getAnnotation(EventType.class);
        if (type == null) throw new IllegalArgumentException(event.getClass() + " has no @EventType");
        var data = EventJson.write(event);
        if (data.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(type.value() + " is larger than " + MOST_BYTES + " bytes");
        }
        // What the fact speaks of is in the database before its number is taken: the number's lock orders the commits.
        entities.flush();
        try (var connection = database.getConnection()) {
            var topic = Topics.of(type.stream());
            insert(connection, event, at, type, topic, next(connection, topic, event.subject()), data);
        } catch (SQLException e) {
            throw new IllegalStateException(type.value() + " was not put down", e);
        }
        hintAfterCommit();
    }

    private static long next(Connection connection, String topic, UUID key) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, topic);
            statement.setObject(2, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(
            Connection connection,
            DomainEvent event,
            Instant at,
            EventType type,
            String topic,
            long sequence,
            String data)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, ids.next());
            statement.setString(2, topic);
            statement.setObject(3, event.subject());
            statement.setLong(4, sequence);
            statement.setString(5, type.value());
            statement.setObject(6, event.tenant());
            statement.setObject(7, at.atOffset(ZoneOffset.UTC));
            statement.setString(8, data);
            statement.executeUpdate();
        }
    }

    private void hintAfterCommit() {
        if (transaction.getResource(HINTED) != null) return;
        transaction.putResource(HINTED, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the rows are already written
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) relay.wake();
            }
        });
    }
}
