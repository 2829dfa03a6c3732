package twoway.chassis.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Tells causes that pass by themselves, so that trying again is right, from those that come back every time. */
public final class PassingCause {

    private PassingCause() {}

    /**
     * Whether the failure, or what caused it, is the database's state of the moment or another writer's luck. A commit that
     * failed names its cause among the suppressed only.
     */
    public static boolean of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (passes(sql.getSQLState()) || poolWasEmpty(sql))) return true;
            if (cause instanceof OptimisticLockException) return true;
            if (Arrays.stream(cause.getSuppressed()).anyMatch(PassingCause::of)) return true;
        }
        return false;
    }

    /**
     * SQLSTATE of a lost or refused connection (08), too few resources (53), shutdown (57P), serialization failure,
     * deadlock, lock not available.
     */
    private static boolean passes(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.equals("40001")
                        || state.equals("40P01")
                        || state.equals("55P03"));
    }

    /** The pool's own errors have no state; of these only the wait for a free or a new connection passes by
     * itself. */
    private static boolean poolWasEmpty(SQLException failure) {
        return failure.getSQLState() == null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
