package twoway.enterprise.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Who works on which import: a lease in the database's time. Each chunk takes the row's lock and renews the lease in its
 * own transaction, so a worker that has lost it (or whose import was cancelled) cannot write another row.
 */
@ApplicationScoped
class Leases {

    /** Claims without progress in between: a file that brings workers down is given up in the end. */
    static final int MOST_ATTEMPTS = 5;

    private static final String OPEN = "state in ('RECEIVED', 'APPLYING')";
    private static final String CLAIM = """
        update import_job set lease = ?, leased_until = clock_timestamp() + interval '20 seconds',
            attempts = attempts + 1
        where id = (select id from import_job where %s
            and (leased_until is null or leased_until < clock_timestamp()) order by id limit 1 for update skip locked)
        returning id, attempts\
        """.formatted(OPEN);
    private static final String HOLD = """
        update import_job set leased_until = clock_timestamp() + interval '20 seconds', attempts = 0
        where id = ? and lease = ? and %s\
        """.formatted(OPEN);
    private static final String RELEASE = """
        update import_job set leased_until = clock_timestamp() + make_interval(secs => ?)
        where id = ? and lease = ?\
        """;

    private final DataSource database;

    Leases(DataSource database) {
        this.database = database;
    }

    record Claim(UUID importId, int attempt) {}

    /** The oldest import that waits for a worker. */
    Optional<Claim> claim(UUID worker) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, worker);
            try (var row = update.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claim(row.getObject(1, UUID.class), row.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no import could be claimed: " + e.getMessage(), e);
        }
    }

    /** Renews the lease and locks the import until the transaction ends; {@code false} if it is not the worker's any more. */
    boolean hold(UUID importId, UUID worker) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(HOLD)) {
            update.setObject(1, importId);
            update.setObject(2, worker);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the lease was not renewed: " + e.getMessage(), e);
        }
    }

    /** Gives the import back, to be claimed again after a while. */
    void release(UUID importId, UUID worker, int seconds) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RELEASE)) {
            update.setInt(1, seconds);
            update.setObject(2, importId);
            update.setObject(3, worker);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the lease was not given back: " + e.getMessage(), e);
        }
    }
}
