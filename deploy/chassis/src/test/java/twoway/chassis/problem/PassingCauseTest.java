package twoway.chassis.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class PassingCauseTest {
    private static final SQLException TERMINATED = new SQLException("terminating connection", "57P01");
    private static final SQLException DOUBLED = new SQLException("duplicate key", "23505");

    @Test
    void a_lost_connection_passes_wherever_it_is_named() {
        assertTrue(PassingCause.of(new IllegalStateException(TERMINATED)));
    }

    /** In the words of the pool, which has no states: all connections were in use, or a new one took too long. */
    @Test
    void a_connection_that_is_not_to_be_had_passes() {
        assertTrue(PassingCause.of(new SQLException("Sorry, acquisition timeout!")));
        assertTrue(PassingCause.of(new SQLException("Acquisition timeout while waiting for new connection")));
    }

    /** As the transaction manager tells of a session that was terminated during the commit. */
    @Test
    void a_connection_lost_in_the_commit_passes_too() {
        assertTrue(PassingCause.of(new IllegalStateException(commitFailedBy(TERMINATED))));
    }

    @Test
    void what_comes_back_every_time_does_not_pass() {
        assertFalse(PassingCause.of(new IllegalStateException(DOUBLED)));
        assertFalse(PassingCause.of(commitFailedBy(DOUBLED)));
    }

    private static RollbackException commitFailedBy(SQLException cause) {
        var resource = new XAException("Error trying to transactionCommit local transaction");
        resource.initCause(cause);
        var failed = new RollbackException("ARJUNA016053: Could not commit transaction.");
        failed.addSuppressed(resource);
        return failed;
    }
}
