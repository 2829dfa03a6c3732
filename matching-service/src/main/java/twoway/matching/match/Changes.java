package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.matching.fit.Change;

/** What a party of a match that is not decided could publish in addition to fit better. */
@ApplicationScoped
class Changes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Matches matches;
    private final Rematch rematch;
    private final Tenancy tenancy;
    private final Clock clock;

    Changes(Matches matches, Rematch rematch, Tenancy tenancy, Clock clock) {
        this.matches = matches;
        this.rematch = rematch;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** @param reader a party of the match; of the other side only what it has published is looked at */
    Optional<Change> of(UUID id, UUID reader) {
        var match = matches.findById(id);
        if (!match.undecided() || match.state() == MatchState.STALE) return Optional.empty();
        var today = clock.today(reader, ZONE);
        // What an asker has open is summed up in rows that are nobody's own.
        return tenancy.asSystem(() -> rematch.pair(match, today).change(reader));
    }
}
