package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;

/** Writes down what happened in a negotiation: each fact, and for each round what was on the table. */
@ApplicationScoped
class Minutes {

    private final EntityManager entities;
    private final Events events;
    private final Ids ids;

    Minutes(EntityManager entities, Events events, Ids ids) {
        this.entities = entities;
        this.events = events;
        this.ids = ids;
    }

    void round(Proposal proposal, UUID by, Instant now) {
        entities.persist(new ProposalRound(ids.next(), proposal, by, now));
    }

    void fact(DomainEvent fact, Instant now) {
        events.add(fact, now);
    }
}
