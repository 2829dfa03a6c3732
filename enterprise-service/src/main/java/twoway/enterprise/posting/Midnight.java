package twoway.enterprise.posting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/**
 * Opens and ends postings when their days come: state and fact in one transaction, and what is done is not due any more,
 * so it may be interrupted anywhere and run in several processes at once.
 */
@ApplicationScoped
class Midnight {

    private static final Logger LOG = Logger.getLogger(Midnight.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** In one transaction. */
    private static final int MOST = 100;

    private final Instance<Postings<?>> kinds;
    private final PostingFacts facts;
    private final Occasions occasions;
    private final Tenancy tenancy;
    private final Semaphore stop = new Semaphore(0);
    private Thread thread;

    Midnight(@Any Instance<Postings<?>> kinds, PostingFacts facts, Occasions occasions, Tenancy tenancy) {
        this.kinds = kinds;
        this.facts = facts;
        this.occasions = occasions;
        this.tenancy = tenancy;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("midnight").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(Duration.ofSeconds(8));
    }

    private void run() {
        try {
            while (!stop.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (var kind : kinds) {
            try {
                while (tenancy.asSystem(() -> turn(kind)) == MOST && stop.availablePermits() == 0) {
                    LOG.debug("the days of some postings have come");
                }
            } catch (RuntimeException e) {
                LOG.warnf("postings wait for their day: %s", e.getMessage());
            }
        }
    }

    /** @return how many were due */
    private int turn(Postings<?> kind) {
        var due = kind.due(occasions.zone(), MOST);
        for (var posting : due) {
            var now = occasions.now(posting.enterpriseId());
            facts.add(posting.lookAtCalendar(occasions.day(now), now), posting, now);
        }
        return due.size();
    }
}
