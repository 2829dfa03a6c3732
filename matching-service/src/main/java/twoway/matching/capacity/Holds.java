package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.id.Ids;

/** The claims of proposals to places, as they are kept. */
@ApplicationScoped
class Holds {

    private static final String PUT = """
            insert into capacity_hold
                (id, posting_id, proposal_id, left_enterprise_id, right_enterprise_id, state, markets, taken_on, asked_at)
            values (:id, :posting, :proposal, :left, :right, :state, :markets, cast(:day as date), :at)""";
    private static final String OF =
            "select state, markets, taken_on from capacity_hold where proposal_id = :proposal for update";
    private static final String BECOME = """
            update capacity_hold set state = :state, markets = :markets, taken_on = cast(:day as date),
                reason = cast(:reason as text)
            where proposal_id = :proposal""";
    private static final String WAITING = """
            select proposal_id, left_enterprise_id, markets from capacity_hold
            where posting_id = :posting and state = 'WAITLISTED' order by asked_at, id""";
    private static final String TAKEN = """
            select state, markets, taken_on from capacity_hold
            where posting_id = :posting and state in ('HELD', 'COMMITTED')""";

    private final Session session;
    private final Ids ids;

    Holds(Session session, Ids ids) {
        this.session = session;
        this.ids = ids;
    }

    /** Who waits: the proposal, and the asker that made the match. */
    record Waiting(UUID proposal, UUID asker, List<String> markets) {}

    void put(Claim claim, String state, LocalDate takenOn, Instant at) {
        session.createNativeMutationQuery(PUT)
                .setParameter("id", ids.next())
                .setParameter("posting", claim.posting())
                .setParameter("proposal", claim.proposal())
                .setParameter("left", claim.parties().left())
                .setParameter("right", claim.parties().right())
                .setParameter("state", state)
                .setParameter("markets", claim.markets().toArray(String[]::new))
                .setParameter("day", takenOn, LocalDate.class)
                .setParameter("at", at)
                .executeUpdate();
    }

    Hold of(UUID proposal) {
        return hold(session.createNativeQuery(OF, Tuple.class)
                .setParameter("proposal", proposal)
                .getSingleResult());
    }

    void become(UUID proposal, Hold next, String reason) {
        var changed = session.createNativeMutationQuery(BECOME)
                .setParameter("state", next.state())
                .setParameter("markets", next.markets().toArray(String[]::new))
                .setParameter("day", next.takenOn(), LocalDate.class)
                .setParameter("reason", reason, String.class)
                .setParameter("proposal", proposal)
                .executeUpdate();
        if (changed != 1) throw new IllegalStateException("no claim of " + proposal);
    }

    /** In the order they came. */
    List<Waiting> waiting(UUID posting) {
        return session.createNativeQuery(WAITING, Tuple.class)
                .setParameter("posting", posting)
                .getResultStream()
                .map(row -> new Waiting(
                        row.get("proposal_id", UUID.class), row.get("left_enterprise_id", UUID.class), markets(row)))
                .toList();
    }

    /** Those that have places. */
    List<Hold> taken(UUID posting) {
        return session.createNativeQuery(TAKEN, Tuple.class)
                .setParameter("posting", posting)
                .getResultStream()
                .map(Holds::hold)
                .toList();
    }

    private static Hold hold(Tuple row) {
        return new Hold(row.get("state", String.class), markets(row), row.get("taken_on", LocalDate.class));
    }

    private static List<String> markets(Tuple row) {
        return List.of(row.get("markets", String[].class));
    }
}
