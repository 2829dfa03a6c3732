package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.matching.Parties;
import twoway.matching.notice.NoticeWanted;

/** Has the firms told that somebody is interested, and that both are. */
@ApplicationScoped
class MatchNotices {

    private final Events events;

    MatchNotices(Events events) {
        this.events = events;
    }

    /** Whoever hears that both are interested need not hear that the other is. */
    void of(List<DomainEvent> facts, Instant at) {
        switch (facts.isEmpty() ? null : facts.getLast()) {
            case InterestDeclared one ->
                want("interest-declared", one.matchId(), one.postingId(), other(one), one.by(), at);
            case InterestBecameMutual both -> {
                want("interest-mutual", both.matchId(), both.postingId(), both.left(), both.right(), at);
                want("interest-mutual", both.matchId(), both.postingId(), both.right(), both.left(), at);
            }
            case null, default -> {}
        }
    }

    private static UUID other(InterestDeclared declared) {
        return new Parties(declared.left(), declared.right()).other(declared.by());
    }

    private void want(String code, UUID match, UUID posting, UUID reader, UUID other, Instant at) {
        var arguments = Map.of("firm", other.toString(), "posting", posting.toString());
        events.add(new NoticeWanted(match, reader, code, arguments, "/matching/v1/matches/" + match), at);
    }
}
