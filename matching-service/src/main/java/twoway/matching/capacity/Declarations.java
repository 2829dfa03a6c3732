package twoway.matching.capacity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import twoway.matching.pool.PoolChanged;
import twoway.matching.pool.PooledPosting;

/** Hears what the owner of a posting declares; what is taken stays, and a cut below it cancels nobody. */
@ApplicationScoped
class Declarations {

    private static final String OPEN = """
            insert into capacity_ledger (id, enterprise_id) values (:posting, :owner) on conflict do nothing""";

    private final EntityManager entities;
    private final CapacityLedger ledger;

    Declarations(EntityManager entities, CapacityLedger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** After the matches, so that everybody locks in one order: proposal, match, list, place. */
    void declared(@Observes @Priority(Interceptor.Priority.APPLICATION + 200) PoolChanged changed) {
        changed.postings().forEach(this::declared);
    }

    private void declared(PooledPosting posting) {
        entities.createNativeQuery(OPEN)
                .setParameter("posting", posting.id())
                .setParameter("owner", posting.owner())
                .executeUpdate();
        ledger.declare(posting.id(), posting.owner(), posting.capacity());
    }
}
