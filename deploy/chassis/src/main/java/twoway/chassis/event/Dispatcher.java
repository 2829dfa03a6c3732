package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.persistence.EntityManager;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Brings a fact to the observers of its type, and tells when the last one of a transaction was brought. */
@ApplicationScoped
class Dispatcher implements Inbox.Handlers {

    private static final Pattern VERSIONED = Pattern.compile("(.+\\.v)(\\d{1,4})");

    private static final int NEWEST_MAJOR = 9;

    private final Event<Fact> facts;
    private final Event<FactsApplied> applied;
    private final EntityManager entities;
    private final MeterRegistry meters;
    private final ConcurrentMap<String, Boolean> read = new ConcurrentHashMap<>();

    Dispatcher(@Any Event<Fact> facts, Event<FactsApplied> applied, EntityManager entities, MeterRegistry meters) {
        this.facts = facts;
        this.applied = applied;
        this.entities = entities;
        this.meters = meters;
    }

    /** A type we read, in a major version we do not: guessing would be worse than waiting. */
    static final class UnknownVersion extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownVersion(String type) {
            super("no handler for this major version: " + type);
        }
    }

    /**
     * Runs the handlers of the fact's type in the current transaction. A type nobody here reads passes by and is
     * counted.
     */
    @Override
    public void apply(Fact fact) {
        if (isRead(fact.type(), fact)) {
            facts.select(new Handles.Type(fact.type())).fire(fact);
            forget();
        } else if (otherVersionIsRead(fact)) {
            throw new UnknownVersion(fact.type());
        } else {
            meters.counter("twoway.inbox.passed.by").increment();
        }
    }

    @Override
    public void end() {
        applied.fire(new FactsApplied());
        forget();
    }

    /**
     * What one fact has changed is written, and what it has read is let go: otherwise every query of a batch would look
     * through everything that the facts before it have loaded.
     */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private boolean isRead(String type, Fact fact) {
        return read.computeIfAbsent(
                type,
                name -> !Arc.container()
                        .beanManager()
                        .resolveObserverMethods(fact, new Handles.Type(name))
                        .isEmpty());
    }

    private boolean otherVersionIsRead(Fact fact) {
        var parts = VERSIONED.matcher(fact.type());
        if (!parts.matches()) return false;
        for (int major = 1; major <= NEWEST_MAJOR; major++) {
            if (isRead(parts.group(1) + major, fact)) return true;
        }
        return false;
    }
}
