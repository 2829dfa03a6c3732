package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.matching.MatchingProblem;
import twoway.matching.notice.NoticeWanted;

/**
 * The only writer of places. Whoever takes or gives back a place first locks the ledger's row: of any number that come at
 * once each sees what the one before it left, and nobody begins to wait beside a place that is just being given back.
 */
@ApplicationScoped
public class CapacityLedger {

    private static final String LOCK = "select id from capacity_ledger where id = :posting for update";
    private static final String FREE = "held + committed < coalesce(declared, 2147483647)";
    private static final String HOLD = "held = held + 1";
    private static final String UNHOLD = "held = held - 1";
    private static final String WAIT = "waitlisted = waitlisted + 1";
    private static final String UNWAIT = "waitlisted = waitlisted - 1";
    private static final String COMMIT = "committed = committed + 1";
    private static final String UNCOMMIT = "committed = committed - 1";
    private static final String CLAIM = """
            insert into capacity_hold (id, posting_id, proposal_id, left_enterprise_id, right_enterprise_id, state, asked_at)
            values (:id, :posting, :proposal, :left, :right, :state, :at)""";
    private static final String OF = "select state from capacity_hold where proposal_id = :proposal for update";
    private static final String BECOME =
            "update capacity_hold set state = :state, reason = :reason where proposal_id = :proposal";
    private static final String NEXT = """
            update capacity_hold set state = 'HELD' where id = (select id from capacity_hold
                where posting_id = :posting and state = 'WAITLISTED' order by asked_at, id limit 1)
            returning proposal_id, left_enterprise_id""";

    private static final String STANDING = """
            select new Standing(p.declared, p.held, p.committed, p.waitlisted, p.market, p.periodFrom, p.periodTill)
            from Places p where p.id = :posting and (p.enterpriseId = :reader
                or exists (select 1 from Match m where m.postingId = p.id and m.leftEnterpriseId = :reader))""";

    private final EntityManager entities;
    private final Tenancy tenancy;
    private final Events events;
    private final Clock clock;
    private final Ids ids;

    CapacityLedger(EntityManager entities, Tenancy tenancy, Events events, Clock clock, Ids ids) {
        this.entities = entities;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes a place for the claim, or puts it on the waitlist. */
    public void hold(Claim claim, Instant now) {
        lock(claim.posting());
        var held = changeIfFree(claim.posting(), HOLD);
        if (!held) change(claim.posting(), WAIT);
        entities.createNativeQuery(CLAIM)
                .setParameter("id", ids.next())
                .setParameter("posting", claim.posting())
                .setParameter("proposal", claim.proposal())
                .setParameter("left", claim.parties().left())
                .setParameter("right", claim.parties().right())
                .setParameter("state", held ? "HELD" : "WAITLISTED")
                .setParameter("at", now)
                .executeUpdate();
    }

    /** Makes the claim's place final; refuses if it has none and none is free. */
    public void commit(Claim claim) {
        lock(claim.posting());
        switch (stateOf(claim)) {
            case "HELD" -> change(claim.posting(), UNHOLD, COMMIT);
            case "WAITLISTED" -> {
                if (!changeIfFree(claim.posting(), UNWAIT, COMMIT)) throw new Refusal(MatchingProblem.CAPACITY_FULL);
            }
            case String state -> throw new IllegalStateException("a claim that is " + state + " cannot be committed");
        }
        become(claim, "COMMITTED", null);
    }

    /**
     * Gives the place back, or leaves the waitlist; the next who waits gets what is free. Nothing if it was given back
     * before.
     */
    public void release(Claim claim, String reason) {
        // The match may have gone stale, and with it a party's right to move places; and the one who moves up is a
        // stranger to the one who leaves.
        tenancy.asSystem(() -> {
            lock(claim.posting());
            switch (stateOf(claim)) {
                case "HELD" -> change(claim.posting(), UNHOLD);
                case "WAITLISTED" -> change(claim.posting(), UNWAIT);
                case "COMMITTED" -> change(claim.posting(), UNCOMMIT);
                default -> {
                    return;
                }
            }
            become(claim, "RELEASED", reason);
            promote(claim.posting());
        });
    }

    /** As many of the waitlist as there are free places move up, in the order they came. */
    void promote(UUID posting) {
        lock(posting);
        while (update("waitlisted > 0 and " + FREE, posting, HOLD, UNWAIT) == 1) {
            var moved = entities.unwrap(Session.class)
                    .createNativeQuery(NEXT, Tuple.class)
                    .setParameter("posting", posting)
                    .getResultList();
            if (moved.isEmpty()) throw new IllegalStateException("nobody waits whom the ledger counts, at " + posting);
            tell(posting, moved.getFirst());
        }
    }

    /** Who waited and now has a place: the one that asked for it. */
    private void tell(UUID posting, Tuple moved) {
        var proposal = moved.get("proposal_id", UUID.class);
        var asker = moved.get("left_enterprise_id", UUID.class);
        var arguments = Map.of("posting", posting.toString());
        var link = "/matching/v1/proposals/" + proposal;
        events.add(new NoticeWanted(proposal, asker, "place-freed", arguments, link), clock.now(asker));
    }

    /** To be done in a statement of its own: only the next one sees what was committed while this one waited. */
    private void lock(UUID posting) {
        entities.createNativeQuery(LOCK, UUID.class)
                .setParameter("posting", posting)
                .getSingleResult();
    }

    private boolean changeIfFree(UUID posting, String... counts) {
        return update(FREE, posting, counts) == 1;
    }

    /** What row-level security hides is not an error to the database; a count that does not move must be one to us. */
    private void change(UUID posting, String... counts) {
        if (update("true", posting, counts) != 1) throw new IllegalStateException("no place moved at " + posting);
    }

    private int update(String where, UUID posting, String... counts) {
        return entities.createNativeQuery(
                        "update capacity_ledger set " + String.join(", ", counts) + " where id = :posting and " + where)
                .setParameter("posting", posting)
                .executeUpdate();
    }

    private String stateOf(Claim claim) {
        return one(OF, claim).getSingleResult().toString();
    }

    private void become(Claim claim, String state, String reason) {
        var changed = entities.createNativeQuery(BECOME)
                .setParameter("state", state)
                .setParameter("reason", reason)
                .setParameter("proposal", claim.proposal())
                .executeUpdate();
        if (changed != 1) throw new IllegalStateException("no claim of " + claim.proposal());
    }

    private Query one(String sql, Claim claim) {
        return entities.createNativeQuery(sql, String.class).setParameter("proposal", claim.proposal());
    }

    /** Empty if there is no such ledger, or it is not the reader's to see. */
    Optional<Standing> standing(UUID posting, UUID reader) {
        return entities.createQuery(STANDING, Standing.class)
                .setParameter("posting", posting)
                .setParameter("reader", reader)
                .getResultStream()
                .findFirst();
    }
}
