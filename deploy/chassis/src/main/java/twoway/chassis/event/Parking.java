package twoway.chassis.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.PassingCause;
import twoway.chassis.problem.Refusal;

/** The operator's view of parked events, and the way to try them again once their cause is mended. */
@ApplicationScoped
public class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);
    private static final int MOST = 1_000;

    private static final String KEYS = """
            select distinct on (topic, key) topic, key, count(*) over (partition by topic, key), sequence, type, cause, parked_at
            from parked_event where consumer = ? and released_at is null
            order by topic, key, sequence, parked_at limit\s""" + MOST;

    private final Inbox inbox;
    private final DataSource database;
    private final String consumer;

    Parking(Inbox inbox, DataSource database, @ConfigProperty(name = "twoway.service") String consumer) {
        this.inbox = inbox;
        this.database = database;
        this.consumer = consumer;
    }

    /** The parked keys, the first {@value #MOST}; read with the platform's own rights. */
    public List<ParkedKey> keys() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(KEYS)) {
            query.setString(1, consumer);
            var keys = new ArrayList<ParkedKey>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(new ParkedKey(
                            row.getString(1),
                            row.getString(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the parked events were not read", e);
        }
    }

    /**
     * Applies what is parked of a key, in order, as far as its numbers go on without a gap and each can be handled.
     *
     * @return whether nothing of the key is left parked
     * @throws Refusal if its first event still cannot be handled; nothing has happened then
     */
    public boolean replay(String topic, String key) {
        if (!inbox.isParked(topic, key)) return true;
        try {
            // In transactions of its own: what fails is undone, and tried again without its last part.
            return QuarkusTransaction.suspendingExisting().call(() -> inbox.replay(topic, key));
        } catch (RuntimeException e) {
            if (PassingCause.of(e)) throw e;
            LOG.warnf("%s %s stays parked: %s", topic, key, Causes.of(e));
            throw new Refusal(CommonProblem.STILL_PARKED);
        }
    }
}
