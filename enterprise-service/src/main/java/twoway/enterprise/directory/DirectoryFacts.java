package twoway.enterprise.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** Hears every fact of this service, and has the directory follow once, at the end of the transaction that made them. */
@ApplicationScoped
class DirectoryFacts {

    private static final String TOUCHED = "twoway.directory-touched";

    private final Directory directory;
    private final TransactionSynchronizationRegistry transaction;

    DirectoryFacts(Directory directory, TransactionSynchronizationRegistry transaction) {
        this.directory = directory;
        this.transaction = transaction;
    }

    /** What a transaction has changed; of postings with whose they are. */
    private record Touched(Set<UUID> enterprises, Map<UUID, UUID> postings, Set<UUID> records) {}

    void on(@Observes DomainEvent fact) {
        var subject = fact.subject();
        switch (fact.getClass().getAnnotation(EventType.class).stream()) {
            case "enterprise.enterprise", "enterprise.title", "enterprise.cluster-member" ->
                touched().enterprises().add(fact.tenant());
            case "enterprise.offer", "enterprise.need" -> touched().postings().put(subject, fact.tenant());
            case "enterprise.public-record" -> touched().records().add(subject);
            default -> {
                // nothing of it is listed
            }
        }
    }

    private Touched touched() {
        if (transaction.getResource(TOUCHED) instanceof Touched known) return known;
        var touched = new Touched(new HashSet<>(), new HashMap<>(), new HashSet<>());
        transaction.putResource(TOUCHED, touched);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                directory.write(touched.enterprises(), touched.postings(), touched.records());
            }

            @Override
            public void afterCompletion(int status) {
                // the directory stands or falls with the change
            }
        });
        return touched;
    }
}
