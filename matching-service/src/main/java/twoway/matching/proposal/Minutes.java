package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.matching.MatchingProblem;

/** Writes down what happened in a negotiation: each fact, and for each round what was on the table. */
@ApplicationScoped
class Minutes {

    private static final int MOST_TAKEN_BACK = 5;
    private static final Duration WINDOW = Duration.ofHours(24);

    /** Whoever proposed last waits, and only who waits takes back. */
    private static final String TAKEN_BACK = """
            select p.decidedAt from Proposal p
            join ProposalRound r on r.proposalId = p.id and r.round = p.round and r.byEnterprise = p.author
            where p.matchId = :match and p.author = :author and p.decidedAt > :since
                and p.state = twoway.matching.proposal.ProposalState.WITHDRAWN
            order by p.decidedAt desc""";

    private final EntityManager entities;
    private final Events events;
    private final Ids ids;

    Minutes(EntityManager entities, Events events, Ids ids) {
        this.entities = entities;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Refuses while an author who sends and takes back again and again would keep the other side busy: what one sends, the
     * other has to be told.
     */
    void mustNotFlood(Proposal proposal, Instant now) {
        var takenBack = entities.createQuery(TAKEN_BACK, Instant.class)
                .setParameter("match", proposal.matchId())
                .setParameter("author", proposal.author())
                .setParameter("since", now.minus(WINDOW))
                .setMaxResults(MOST_TAKEN_BACK)
                .getResultList();
        if (takenBack.size() < MOST_TAKEN_BACK) return;
        var until =
                takenBack.getLast().plus(WINDOW).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        throw new Refusal(MatchingProblem.TAKEN_BACK_TOO_OFTEN, until).with("until", until);
    }

    void round(Proposal proposal, UUID by, Instant now) {
        entities.persist(new ProposalRound(ids.next(), proposal, by, now));
    }

    void fact(DomainEvent fact, Instant now) {
        events.add(fact, now);
    }
}
