package twoway.matching.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.matching.MatchingProblem;
import twoway.matching.notice.NoticeWanted;
import twoway.matching.pool.DeclaredPlaces;

/**
 * The only writer of places. A claim takes one place on every line its territory touches, or none. Whoever takes or gives
 * back places first locks the ledger's row, and the posting's lines with it: of any number that come at once each sees what
 * the one before it left, and nobody begins to wait beside a place that is just being given back.
 */
@ApplicationScoped
public class CapacityLedger {

    /** In this zone the days of a period begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LOCK = "select enterprise_id from capacity_ledger where id = :posting for update";

    private final Session session;
    private final LineRows rows;
    private final Holds holds;
    private final Tenancy tenancy;
    private final Events events;
    private final Clock clock;

    CapacityLedger(Session session, LineRows rows, Holds holds, Tenancy tenancy, Events events, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.holds = holds;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes places for the claim, or puts it on the waitlist. A day may have opened new places since anybody looked: those who
     * wait have them before whoever comes.
     */
    public void hold(Claim claim, Instant now) {
        var today = lock(claim.posting());
        tenancy.asSystem(() -> promote(claim.posting()));
        var lines = rows.of(claim.posting());
        var room = lines.haveRoomFor(claim.markets(), today);
        if (room) {
            lines.touched(claim.markets(), today).forEach(line -> line.hold(1));
            rows.move(lines);
        }
        count(claim.posting(), room ? "held = held + 1" : "waitlisted = waitlisted + 1");
        holds.put(claim, room ? "HELD" : "WAITLISTED", room ? today : null, now);
    }

    /**
     * The undertakings have changed and with them perhaps the territory. A claim that has places exchanges them if it can
     * have all of the new ones, else it keeps what it has: agreeing will tell.
     */
    public void follow(Claim claim) {
        tenancy.asSystem(() -> {
            var today = lock(claim.posting());
            var hold = holds.of(claim.proposal());
            if (hold.markets().equals(claim.markets())) return;
            if (hold.held()) promote(claim.posting());
            if (!hold.held() || exchanged(claim, hold, today, 1, 0)) {
                holds.become(
                        claim.proposal(), new Hold(hold.state(), claim.markets(), hold.held() ? today : null), null);
                promote(claim.posting());
            }
        });
    }

    /** Makes the claim's places final; refuses if it has not all that it needs and they are not free. */
    public void commit(Claim claim) {
        var today = lock(claim.posting());
        if (!hasItsPlaces(claim)) tenancy.asSystem(() -> promote(claim.posting()));
        var hold = holds.of(claim.proposal());
        if (!List.of("HELD", "WAITLISTED").contains(hold.state())) {
            throw new IllegalStateException("a claim that is " + hold.state() + " cannot be committed");
        }
        var same = hold.hasPlacesIn(claim.markets());
        var day = same ? hold.takenOn() : today;
        if (same) convert(claim, day);
        else if (!exchanged(claim, hold, day, 0, 1)) throw new Refusal(MatchingProblem.CAPACITY_FULL);
        count(
                claim.posting(),
                hold.held() ? "held = held - 1" : "waitlisted = waitlisted - 1",
                "committed = committed + 1");
        holds.become(claim.proposal(), new Hold("COMMITTED", claim.markets(), day), null);
        if (hold.held() && !same) tenancy.asSystem(() -> promote(claim.posting()));
    }

    private boolean hasItsPlaces(Claim claim) {
        return holds.of(claim.proposal()).hasPlacesIn(claim.markets());
    }

    private void convert(Claim claim, LocalDate day) {
        var lines = rows.of(claim.posting());
        lines.touched(claim.markets(), day).forEach(line -> {
            line.hold(-1);
            line.commit(1);
        });
        rows.move(lines);
    }

    /** Gives back what is held and takes what is needed now; nothing moves if that is not free. */
    private boolean exchanged(Claim claim, Hold hold, LocalDate today, int held, int committed) {
        var lines = rows.of(claim.posting());
        if (hold.held()) lines.touched(hold.markets(), hold.takenOn()).forEach(line -> line.hold(-1));
        if (!lines.haveRoomFor(claim.markets(), today)) return false;
        lines.touched(claim.markets(), today).forEach(line -> {
            line.hold(held);
            line.commit(committed);
        });
        rows.move(lines);
        return true;
    }

    /**
     * Gives the places back, or leaves the waitlist; the next who wait get what is free. Nothing if they were given back
     * before.
     */
    public void release(Claim claim, String reason) {
        // The match may have gone stale, and with it a party's right to move places; and the one who moves up is a
        // stranger to the one who leaves.
        tenancy.asSystem(() -> {
            lock(claim.posting());
            var hold = holds.of(claim.proposal());
            switch (hold.state()) {
                case "HELD" -> giveBack(claim.posting(), hold, "held = held - 1");
                case "WAITLISTED" -> count(claim.posting(), "waitlisted = waitlisted - 1");
                case "COMMITTED" -> giveBack(claim.posting(), hold, "committed = committed - 1");
                default -> {
                    return;
                }
            }
            holds.become(claim.proposal(), new Hold("RELEASED", hold.markets(), hold.takenOn()), reason);
            promote(claim.posting());
        });
    }

    private void giveBack(UUID posting, Hold hold, String counted) {
        var lines = rows.of(posting);
        charge(lines, hold, -1);
        rows.move(lines);
        count(posting, counted);
    }

    private static void charge(Lines lines, Hold hold, int places) {
        lines.touched(hold.markets(), hold.takenOn()).forEach(line -> {
            if (hold.held()) line.hold(places);
            else line.commit(places);
        });
    }

    /** Writes down what the owner declares now; whoever has places keeps them, on the new lines that they touch. */
    void declare(UUID posting, UUID owner, List<DeclaredPlaces> declared) {
        // Locks nothing when nothing is new, so that commands under way are not waited for.
        if (rows.of(posting).declared().equals(declared)) return;
        var today = lock(posting);
        var lines = rows.fresh(declared);
        holds.taken(posting).forEach(each -> charge(lines, each, 1));
        rows.replace(posting, lines);
        if (lines.overCommitted(today)) {
            tell(posting, owner, "places-over-committed", "/matching/v1/postings/" + posting + "/capacity");
        }
        promote(posting);
    }

    /** Those of the waitlist move up, in the order they came, whose lines all have a place. */
    void promote(UUID posting) {
        var today = lock(posting);
        var lines = rows.of(posting);
        for (var waiting : holds.waiting(posting)) {
            if (!lines.haveRoomFor(waiting.markets(), today)) continue;
            lines.touched(waiting.markets(), today).forEach(line -> line.hold(1));
            count(posting, "held = held + 1", "waitlisted = waitlisted - 1");
            holds.become(waiting.proposal(), new Hold("HELD", waiting.markets(), today), null);
            events.add(
                    new NoticeWanted(
                            waiting.proposal(),
                            waiting.asker(),
                            "place-freed",
                            Map.of("posting", posting.toString()),
                            "/matching/v1/proposals/" + waiting.proposal()),
                    clock.now(waiting.asker()));
        }
        rows.move(lines);
    }

    private void tell(UUID posting, UUID owner, String code, String link) {
        var arguments = Map.of("posting", posting.toString());
        events.add(new NoticeWanted(posting, owner, code, arguments, link), clock.now(owner));
    }

    /**
     * To be done in a statement of its own: only the next one sees what was committed while this one waited.
     *
     * @return the day that it is for the owner
     */
    private LocalDate lock(UUID posting) {
        var owner = session.createNativeQuery(LOCK, UUID.class)
                .setParameter("posting", posting)
                .getSingleResult();
        return clock.today(owner, ZONE);
    }

    /** What row-level security hides is not an error to the database; a count that does not move must be one to us. */
    private void count(UUID posting, String... counts) {
        var changed = session.createNativeMutationQuery(
                        "update capacity_ledger set " + String.join(", ", counts) + " where id = :posting")
                .setParameter("posting", posting)
                .executeUpdate();
        if (changed != 1) throw new IllegalStateException("no claim counted at " + posting);
    }
}
