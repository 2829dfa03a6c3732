package twoway.matching.capacity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import twoway.matching.pool.PoolChanged;
import twoway.matching.pool.PooledPosting;

/** Writes down what the owner of a posting declares; what is taken stays, and a cut below it cancels nobody. */
@ApplicationScoped
class Declarations {

    private static final String OPEN = """
            insert into capacity_ledger (id, enterprise_id) values (:posting, :owner) on conflict do nothing""";
    /** Locks nothing when nothing is new, so that commands under way are not waited for. */
    private static final String DECLARE = """
            update capacity_ledger set market = cast(:market as text), period_from = cast(:from as date),
                period_till = cast(:till as date), declared = cast(:places as int)
            where id = :posting and (market, period_from, period_till, declared) is distinct from
                (cast(:market as text), cast(:from as date), cast(:till as date), cast(:places as int))""";

    private final EntityManager entities;
    private final CapacityLedger ledger;

    Declarations(EntityManager entities, CapacityLedger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** After the matches, so that everybody locks in one order: proposal, match, place. */
    void declared(@Observes @Priority(Interceptor.Priority.APPLICATION + 200) PoolChanged changed) {
        changed.postings().forEach(this::declared);
    }

    private void declared(PooledPosting posting) {
        entities.createNativeQuery(OPEN)
                .setParameter("posting", posting.id())
                .setParameter("owner", posting.owner())
                .executeUpdate();
        if (declare(posting) == 1) ledger.promote(posting.id());
    }

    private int declare(PooledPosting posting) {
        return entities.createNativeQuery(DECLARE)
                .setParameter("posting", posting.id())
                .setParameter("market", posting.market())
                .setParameter("from", posting.periodFrom())
                .setParameter("till", posting.periodTill())
                .setParameter("places", posting.places())
                .executeUpdate();
    }
}
