package twoway.matching.pool;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/**
 * Affiliations begin and end with their days, of which nobody tells anew; neither does anybody when a copy was told again and
 * says something else. All of them are compared now and then; what events tell of is followed with the event.
 */
@ApplicationScoped
class TieCalendar {

    private static final Logger LOG = Logger.getLogger(TieCalendar.class);

    private final Ties ties;
    private final Pool pool;
    private final PoolNews news;
    private final Tenancy tenancy;
    private final TieSettings settings;
    private final Semaphore stop = new Semaphore(0);
    private Thread thread;

    TieCalendar(Ties ties, Pool pool, PoolNews news, Tenancy tenancy, TieSettings settings) {
        this.ties = ties;
        this.pool = pool;
        this.news = news;
        this.tenancy = tenancy;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("tie-calendar").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        thread.join(Duration.ofSeconds(8));
    }

    private void run() {
        var pause = settings.betweenComparisons().toMillis();
        try {
            while (!stop.tryAcquire(pause, TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            tenancy.asSystem(this::follow);
        } catch (RuntimeException e) {
            LOG.warnf("affiliations and denials wait to be followed: %s", e.getMessage());
        }
    }

    private void follow() {
        var due = ties.due();
        if (due.isEmpty()) return;
        pool.changeAlone();
        // Another process may have followed while this one waited: these are compared once more.
        ties.follow(due);
        news.tell();
    }
}
