package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.matching.MatchingProblem;

/**
 * The only writer of places. A place is taken by one conditional update, never by reading first: of any number that come
 * at once for the last place the database lets one through.
 */
@ApplicationScoped
public class CapacityLedger {

    private static final String FREE = "held + committed < coalesce(declared, 2147483647)";
    private static final String HOLD = "update capacity_ledger set held = held + 1 where id = :posting and " + FREE;
    private static final String TAKE_FROM_WAITLIST = """
            update capacity_ledger set committed = committed + 1, waitlisted = waitlisted - 1
            where id = :posting and\s""" + FREE;
    private static final String PROMOTE = """
            update capacity_ledger set held = held + 1, waitlisted = waitlisted - 1
            where id = :posting and waitlisted > 0 and\s""" + FREE;
    private static final String CLAIM = """
            insert into capacity_hold (id, posting_id, proposal_id, left_enterprise_id, right_enterprise_id, state, asked_at)
            values (:id, :posting, :proposal, :left, :right, :state, :at)""";
    private static final String OF = "select state from capacity_hold where proposal_id = :proposal for update";
    private static final String BECOME =
            "update capacity_hold set state = :state, reason = :reason where proposal_id = :proposal";
    /** The first in the waitlist who is not just now deciding for itself. */
    private static final String NEXT = """
            update capacity_hold set state = 'HELD' where id = (select id from capacity_hold
                where posting_id = :posting and state = 'WAITLISTED' order by asked_at, id limit 1
                for update skip locked)""";

    private static final String STANDING = """
            select new Standing(p.declared, p.held, p.committed, p.waitlisted, p.market, p.periodFrom, p.periodTill)
            from Places p where p.id = :posting and (p.enterpriseId = :reader
                or exists (select 1 from Match m where m.postingId = p.id and m.leftEnterpriseId = :reader))""";

    private final EntityManager entities;
    private final Tenancy tenancy;
    private final Ids ids;

    CapacityLedger(EntityManager entities, Tenancy tenancy, Ids ids) {
        this.entities = entities;
        this.tenancy = tenancy;
        this.ids = ids;
    }

    /** Takes a place for the claim, or puts it on the waitlist. */
    public void hold(Claim claim, Instant now) {
        var held = update(HOLD, claim.posting()) == 1;
        if (!held)
            update("update capacity_ledger set waitlisted = waitlisted + 1 where id = :posting", claim.posting());
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
        switch (stateOf(claim)) {
            case "HELD" ->
                update(
                        "update capacity_ledger set held = held - 1, committed = committed + 1 where id = :posting",
                        claim.posting());
            case "WAITLISTED" -> {
                if (update(TAKE_FROM_WAITLIST, claim.posting()) == 0) throw new Refusal(MatchingProblem.CAPACITY_FULL);
            }
            case String state -> throw new IllegalStateException("a claim that is " + state + " cannot be committed");
        }
        become(claim, "COMMITTED", null);
    }

    /** Gives the place back, or leaves the waitlist; the next who waits gets what is free. */
    public void release(Claim claim, String reason) {
        switch (stateOf(claim)) {
            case "HELD" -> update("update capacity_ledger set held = held - 1 where id = :posting", claim.posting());
            case "WAITLISTED" ->
                update("update capacity_ledger set waitlisted = waitlisted - 1 where id = :posting", claim.posting());
            case String state -> throw new IllegalStateException("a claim that is " + state + " cannot be released");
        }
        become(claim, "RELEASED", reason);
        // The one who moves up is a stranger to the one who leaves, whose rights do not reach that row.
        tenancy.asSystem(() -> promote(claim.posting()));
    }

    /** As many of the waitlist as there are free places move up, in the order they came. */
    void promote(UUID posting) {
        while (update(PROMOTE, posting) == 1) {
            if (update(NEXT, posting) == 0) {
                update(
                        "update capacity_ledger set held = held - 1, waitlisted = waitlisted + 1 where id = :posting",
                        posting);
                return;
            }
        }
    }

    private String stateOf(Claim claim) {
        return one(OF, claim).getSingleResult().toString();
    }

    private void become(Claim claim, String state, String reason) {
        entities.createNativeQuery(BECOME)
                .setParameter("state", state)
                .setParameter("reason", reason)
                .setParameter("proposal", claim.proposal())
                .executeUpdate();
    }

    private Query one(String sql, Claim claim) {
        return entities.createNativeQuery(sql, String.class).setParameter("proposal", claim.proposal());
    }

    private int update(String sql, UUID posting) {
        return entities.createNativeQuery(sql).setParameter("posting", posting).executeUpdate();
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
