package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import twoway.chassis.id.Ids;

/**
 * Where facts are put down: one row of the {@code event} table, in the transaction of the change itself, so that either
 * both are there or neither. Sending is the {@link Relay}'s business. What this service itself derives from its facts observes
 * {@link DomainEvent}: it hears of each in the same transaction, and what it throws undoes the change.
 */
@ApplicationScoped
public class Events {

    private static final String HINTED = "twoway.relay-hinted";

    private final DataSource database;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;
    private final Event<DomainEvent> told;
    private final Ids ids;

    // Six collaborators: a fact is numbered, written, told in the house, and the relay is woken.
    Events(
            DataSource database,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Relay relay,
            Event<DomainEvent> told,
            Ids ids) {
        this.database = database;
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
        this.told = told;
        this.ids = ids;
    }

    /**
     * Puts the fact down; it will be sent after this transaction commits, in the order of its subject's facts.
     *
     * @param at when it happened, in business time
     */
    public void add(DomainEvent event, Instant at) {
        addAll(List.of(event), at);
    }

    /** The same for many facts at once, in the order given: what a bulk import needs, two statements instead of two each. */
    public void addAll(Collection<? extends DomainEvent> facts, Instant at) {
        if (facts.isEmpty()) return;
        var rows = EventRows.of(facts);
        // What the facts speak of is in the database before their numbers are taken: the numbers' locks order the
        // commits.
        entities.flush();
        try (var connection = database.getConnection()) {
            rows.insert(connection, ids::next, at);
        } catch (SQLException e) {
            throw new IllegalStateException("a fact was not put down", e);
        }
        facts.forEach(told::fire);
        hintAfterCommit();
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
