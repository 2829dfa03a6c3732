package twoway.matching.proposal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;

/** Hears that an enterprise has left: what it was negotiating comes to nothing, and its places are free. */
@ApplicationScoped
class LeaverInbox {

    private static final String PLATFORM = "platform";

    private final Proposals proposals;
    private final Negotiation negotiation;
    private final Clock clock;

    LeaverInbox(Proposals proposals, Negotiation negotiation, Clock clock) {
        this.proposals = proposals;
        this.negotiation = negotiation;
        this.clock = clock;
    }

    record Leaver(UUID enterpriseId) {}

    /** After the pool has heard it, which locks before everybody else does. */
    void retired(
            @Observes @Priority(Interceptor.Priority.APPLICATION + 600) @Handles("twoway.enterprise-retired.v1")
                    Fact fact) {
        var leaver = new Actor(PLATFORM, fact.as(Leaver.class).enterpriseId(), null, Set.of());
        var now = clock.now(leaver.enterpriseId());
        proposals.onTheTableOf(leaver.enterpriseId()).forEach(each -> negotiation.abandon(each, leaver, now));
    }
}
