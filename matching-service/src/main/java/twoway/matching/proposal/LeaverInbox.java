package twoway.matching.proposal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.Fact;
import twoway.chassis.event.FactsApplied;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;
import twoway.matching.Parties;
import twoway.matching.match.Matches;

/**
 * Hears that enterprises have left: what they were negotiating comes to nothing, and its places are free. The pool hears it
 * too and looks at their matches anew; in between it takes locks that come after those of proposals, so these are taken
 * before, and the rest is done after.
 */
@ApplicationScoped
class LeaverInbox {

    private static final String PLATFORM = "platform";

    private final Leavers leavers;
    private final Proposals proposals;
    private final Matches matches;
    private final Negotiation negotiation;
    private final Clock clock;

    LeaverInbox(Leavers leavers, Proposals proposals, Matches matches, Negotiation negotiation, Clock clock) {
        this.leavers = leavers;
        this.proposals = proposals;
        this.matches = matches;
        this.negotiation = negotiation;
        this.clock = clock;
    }

    record Leaver(UUID enterpriseId) {}

    void retired(@Observes @Handles("twoway.enterprise-retired.v1") Fact fact) {
        leavers.add(fact.as(Leaver.class).enterpriseId());
    }

    /** All of them before anything else but the pool, which stays ours: nothing is sent to a leaver from here on. */
    void lock(@Observes @Priority(Interceptor.Priority.APPLICATION + 400) FactsApplied applied) {
        if (leavers.all().isEmpty()) return;
        var abandoned = proposals.onTheTableOf(leavers.all());
        matches.toChange(abandoned.stream().map(Proposal::matchId).toList());
    }

    void abandon(@Observes @Priority(Interceptor.Priority.APPLICATION + 600) FactsApplied applied) {
        if (leavers.all().isEmpty()) return;
        proposals.onTheTableOf(leavers.all()).forEach(each -> {
            var leaver = leaver(each.parties());
            negotiation.abandon(each, leaver, clock.now(leaver.enterpriseId()));
        });
    }

    private Actor leaver(Parties parties) {
        var left = leavers.all().contains(parties.left()) ? parties.left() : parties.right();
        return new Actor(PLATFORM, left, null, Set.of());
    }
}
