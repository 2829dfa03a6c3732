package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Tenancy;

/** What a proposal bound is free again, and meets whatever the pool has become meanwhile. */
@ApplicationScoped
public class ReopenMatch {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Matches matches;
    private final Rematch rematch;
    private final Crowds crowds;
    private final Tenancy tenancy;

    ReopenMatch(Matches matches, Rematch rematch, Crowds crowds, Tenancy tenancy) {
        this.matches = matches;
        this.rematch = rematch;
        this.crowds = crowds;
        this.tenancy = tenancy;
    }

    /** To be called with the pool to oneself: the asker's whole list is put in order anew. */
    public void reopen(UUID id, Actor by, Instant now) {
        var match = matches.toChange(id, by);
        match.reopened();
        // Both sides' views are computed anew, and a party may write only its own.
        tenancy.asSystem(() -> {
            rematch.again(match, now.atZone(ZONE).toLocalDate());
            crowds.placeAnew(List.of(match.parties().left()));
        });
    }
}
