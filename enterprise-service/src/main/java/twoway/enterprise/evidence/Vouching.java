package twoway.enterprise.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** An office gives its word for a firm, and takes it back. With the platform's rights. */
@ApplicationScoped
class Vouching {

    private final Evidences evidences;
    private final Events events;
    private final Tell tell;
    private final Ids ids;

    Vouching(Evidences evidences, Events events, Tell tell, Ids ids) {
        this.evidences = evidences;
        this.events = events;
        this.tell = tell;
        this.ids = ids;
    }

    /** @return whether it is new; for each firm once */
    boolean give(UUID firm, UUID office, String statement, String by, Instant now) {
        var check = new Evidences.Check(EvidenceKind.VOUCHED_FOR, null, office, statement, by);
        var given = evidences.insert(ids.next(), firm, check, now);
        if (given) events.add(new VouchingGiven(VouchingFacts.of(evidences.vouched(firm, office))), now);
        return given;
    }

    /** The firm is told; a second time changes nothing. */
    void withdraw(Evidence vouching, BasedOn seen, String why, String by, Instant now) {
        if (!vouching.withdraw(seen, why, by, now)) return;
        events.add(new VouchingWithdrawn(VouchingFacts.of(vouching)), now);
        var firm = vouching.enterpriseId();
        tell.of(
                new Telling(
                        vouching.id(),
                        firm,
                        NoticeCode.VOUCHING_WITHDRAWN,
                        Map.of("office", vouching.vouchedBy().toString()),
                        "/enterprise/v1/enterprises/" + firm + "/evidence",
                        Telling.Audience.ALL),
                now);
    }
}
