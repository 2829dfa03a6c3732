package twoway.matching.match;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.time.Clock;
import twoway.matching.notice.NoticeWanted;

/**
 * Has firms told of new matches that satisfy what they have saved, for each search once a day at most. What was told and the
 * notice are written together, so it may be interrupted anywhere and run in several processes at once.
 */
@ApplicationScoped
class SearchWatch {

    private static final Logger LOG = Logger.getLogger(SearchWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** In one transaction. */
    private static final int MOST = 100;

    private final SavedSearches searches;
    private final Events events;
    private final Clock clock;
    private final Tenancy tenancy;
    private final Semaphore stop = new Semaphore(0);
    private Thread thread;

    SearchWatch(SavedSearches searches, Events events, Clock clock, Tenancy tenancy) {
        this.searches = searches;
        this.events = events;
        this.clock = clock;
        this.tenancy = tenancy;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("search-watch").daemon().start(this::run);
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
        try {
            while (tenancy.asSystem(this::turn) == MOST && stop.availablePermits() == 0) {
                LOG.debug("many saved searches have news");
            }
        } catch (RuntimeException e) {
            LOG.warnf("saved searches wait: %s", e.getMessage());
        }
    }

    /** @return how many were due */
    private int turn() {
        var due = searches.due(MOST);
        due.forEach(this::tell);
        return due.size();
    }

    private void tell(SavedSearch search) {
        var firm = search.enterpriseId();
        var today = clock.today(firm, SavedSearches.ZONE);
        // First how far, then what: what comes between is looked at twice, and told once.
        searches.looked(search, today);
        var found = searches.take(search);
        if (found == 0) return;
        search.toldOn(today);
        var link = "/matching/v1/saved-searches/" + search.id();
        events.add(
                new NoticeWanted(
                        search.id(), firm, "saved-search-found", Map.of("count", Integer.toString(found)), link),
                clock.now(firm));
    }
}
