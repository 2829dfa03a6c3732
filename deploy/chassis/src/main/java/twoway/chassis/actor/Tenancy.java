package twoway.chassis.actor;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the database, once per transaction and only for it, on whose behalf the transaction runs; row-level security
 * does the rest. A transaction that nobody claimed sees nothing.
 */
@ApplicationScoped
public class Tenancy {

    /** A batch of events may take its time; a request may not. */
    private static final int LONGEST_SECONDS = 300;

    private static final String SCOPE = "twoway.scope";
    private static final String SYSTEM = "system";
    private static final String TENANT = "tenant";

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final String systemRole;

    Tenancy(
            DataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            @ConfigProperty(name = "twoway.service") String service) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.systemRole = service + "_system";
    }

    /** Runs with the platform's own rights: inside the current transaction if there is one, else in a new one. */
    public <T> T asSystem(Supplier<T> work) {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                claim(SYSTEM);
                execute("set local role " + systemRole);
                return work.get();
            });
        }
        var before = transaction.getResource(SCOPE);
        if (SYSTEM.equals(before)) return work.get();
        entities.flush();
        execute("set local role " + systemRole);
        claim(SYSTEM);
        try {
            var result = work.get();
            entities.flush();
            execute("set local role none");
            return result;
        } catch (RuntimeException | Error e) {
            // Whoever catches this must not go on with rights that were lent for this work only.
            transaction.setRollbackOnly();
            giveBack(e);
            throw e;
        } finally {
            transaction.putResource(SCOPE, before);
        }
    }

    private void giveBack(Throwable failure) {
        try {
            execute("set local role none");
        } catch (IllegalStateException e) {
            // The database has given the transaction up and answers nothing more in it.
            failure.addSuppressed(e);
        }
    }

    /** {@link #asSystem(Supplier)} for work without a result. */
    public void asSystem(Runnable work) {
        asSystem(() -> {
            work.run();
            return null;
        });
    }

    /** The rest of this transaction acts for an enterprise that the caller has just brought into being. */
    public void become(UUID enterpriseId) {
        set(enterpriseId.toString(), subject());
    }

    /** Called at the start of every transaction of a request. */
    void enter() {
        if (transaction.getResource(SCOPE) != null) return;
        Actor actor = identity() == null ? null : identity().getAttribute(MembershipAugmentor.ACTOR);
        if (actor != null && actor.is(Role.OPERATOR)) {
            claim(SYSTEM);
            execute("set local role " + systemRole);
            return;
        }
        claim(TENANT);
        set(actor == null ? "" : actor.enterpriseId().toString(), subject());
    }

    private void claim(String scope) {
        transaction.putResource(SCOPE, scope);
    }

    private static SecurityIdentity identity() {
        var container = Arc.container();
        if (!container.requestContext().isActive()) return null;
        var identity = container.instance(SecurityIdentity.class).get();
        return identity.isAnonymous() ? null : identity;
    }

    private static String subject() {
        var identity = identity();
        return identity == null ? "" : identity.getAttribute(MembershipAugmentor.SUBJECT);
    }

    private void set(String tenant, String subject) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select set_config('app.tenant', ?, true), set_config('app.subject', ?, true)")) {
            statement.setString(1, tenant);
            statement.setString(2, subject);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not learn who is asking", e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
