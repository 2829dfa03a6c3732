package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import twoway.chassis.event.InboxStore.Key;
import twoway.chassis.event.ProjectionRebuild.Difference;

/**
 * The second set of a projection's tables, and of the inbox's memory beside them. Every call belongs to the transaction
 * that is open, which has the platform's own rights.
 */
@ApplicationScoped
class Shadow {

    private static final Logger LOG = Logger.getLogger(Shadow.class);

    private static final String LIVE_AT = """
            select topic, key, last from public.consumer_position
            where consumer = ? and (topic, key) in (select * from unnest(?::text[], ?::text[]))""";
    private static final String APART = """
            select count(*) from public.consumer_position as live
            left join shadow.consumer_position as fresh using (consumer, topic, key)
            where live.consumer = ? and live.topic = any(?) and coalesce(fresh.last, 0) <> live.last""";

    private final DataSource database;
    private final EntityManager entities;
    private final String consumer;

    Shadow(DataSource database, EntityManager entities, @ConfigProperty(name = "twoway.service") String consumer) {
        this.database = database;
        this.entities = entities;
        this.consumer = consumer;
    }

    /** Empty tables, whatever was there before. */
    void raise(List<String> tables) {
        var all = new ArrayList<>(List.of("consumer_position", "parked_event"));
        all.addAll(tables);
        inDatabase("select raise_shadow(?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", all.toArray()));
            statement.execute();
            return null;
        });
    }

    void drop() {
        inDatabase("select drop_shadow()", PreparedStatement::execute);
    }

    /** From here to the end of the transaction the names of its tables mean those of the shadow. */
    void enter() {
        inDatabase("set local search_path = shadow, public", PreparedStatement::execute);
    }

    /** Waits for the inbox's running transaction and holds back the next one until this transaction ends. */
    void holdInbox() {
        inDatabase("select pg_advisory_xact_lock(" + Positions.INBOX + ")", PreparedStatement::execute);
    }

    /** How far the live projection has applied these keys; 0 is left out. */
    Map<Key, Long> live(List<Key> keys) {
        return inDatabase(LIVE_AT, query -> {
            var connection = query.getConnection();
            query.setString(1, consumer);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::topic).toArray()));
            query.setArray(
                    3,
                    connection.createArrayOf("text", keys.stream().map(Key::key).toArray()));
            var found = new HashMap<Key, Long>();
            try (var row = query.executeQuery()) {
                while (row.next()) found.put(new Key(row.getString(1), row.getString(2)), row.getLong(3));
            }
            return found;
        });
    }

    /** How many keys stand elsewhere in the shadow than live. */
    long apart(List<String> topics) {
        return inDatabase(APART, query -> {
            query.setString(1, consumer);
            query.setArray(2, query.getConnection().createArrayOf("text", topics.toArray()));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** What was told is in the tables, and the session forgets it. */
    void settle() {
        entities.flush();
        entities.clear();
    }

    /** Makes the live rows what the shadow's are, touching only those that differ; tells what it was. */
    List<Difference> heal(List<TableShape> tables) {
        var surplus = new HashMap<String, Long>();
        for (var table : tables.reversed()) surplus.put(table.name(), change(table.removeSurplus()));
        var differences = new ArrayList<Difference>();
        for (var table : tables) {
            var different = change(table.putRight());
            var missing = change(table.addMissing());
            var difference = new Difference(table.name(), missing, surplus.get(table.name()), different);
            if (missing + different + difference.surplus() > 0) {
                LOG.errorf("%s did not follow from the events and was put right: %s", table.name(), difference);
                differences.add(difference);
            }
        }
        return differences;
    }

    private long change(String sql) {
        return inDatabase(sql, statement -> (long) statement.executeUpdate());
    }

    private interface Statements<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T inDatabase(String sql, Statements<T> statements) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return statements.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the shadow did not answer: " + e.getMessage(), e);
        }
    }
}
