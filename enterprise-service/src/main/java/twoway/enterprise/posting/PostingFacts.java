package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;

/**
 * Where what happened to a posting is put down, twice in the same transaction: the public fact, and the internal
 * projection that the matching engine lives on. A change that made no fact is told to nobody.
 */
@ApplicationScoped
public class PostingFacts {

    private final Events events;

    PostingFacts(Events events) {
        this.events = events;
    }

    public void add(Optional<? extends DomainEvent> fact, Posting posting, Instant at) {
        if (fact.isEmpty()) return;
        events.add(fact.get(), at);
        events.add(posting.projected(), at);
    }
}
