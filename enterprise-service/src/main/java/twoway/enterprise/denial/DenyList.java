package twoway.enterprise.denial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** A firm says whom it does not want to meet, and takes it back. The matching engine is told, nobody else. */
@ApplicationScoped
class DenyList {

    /** Names on one list. */
    static final long MOST = 1_000;

    private final Denials denials;
    private final Events events;
    private final Ids ids;

    DenyList(Denials denials, Events events, Ids ids) {
        this.denials = denials;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Nothing happens if it stands there already.
     *
     * @throws Refusal {@code denies-itself}, {@code not-found} if the firm may not know that one, {@code deny-list-full}
     */
    Denial deny(UUID firm, UUID denied, Instant now) {
        if (denied.equals(firm)) throw new Refusal(EnterpriseProblem.DENIES_ITSELF);
        // Before the list: a merger of the other firm takes them in this order too.
        var known = denials.hold(denied);
        denials.oneAtATime(firm);
        return denials.of(firm, denied).orElseGet(() -> put(firm, denied, known, now));
    }

    private Denial put(UUID firm, UUID denied, boolean known, Instant now) {
        if (!known) throw new Refusal(CommonProblem.NOT_FOUND);
        if (denials.count("enterpriseId", firm) >= MOST) throw new Refusal(EnterpriseProblem.DENY_LIST_FULL, MOST);
        var denial = new Denial(ids.next(), firm, denied, now);
        denials.persist(denial);
        events.add(denial.projected(DenialProjected.Status.DENIED), now);
        return denial;
    }

    /** Nothing happens if it does not stand there. */
    void allow(UUID firm, UUID denied, Instant now) {
        denials.oneAtATime(firm);
        denials.of(firm, denied).ifPresent(denial -> {
            denials.delete(denial);
            events.add(denial.projected(DenialProjected.Status.ALLOWED), now);
        });
    }
}
