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
 * says something else. What is done is not due any more.
 */
@ApplicationScoped
class TieCalendar {

    private static final Logger LOG = Logger.getLogger(TieCalendar.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Ties ties;
    private final Pool pool;
    private final PoolNews news;
    private final Tenancy tenancy;
    private final Semaphore stop = new Semaphore(0);
    private Thread thread;

    TieCalendar(Ties ties, Pool pool, PoolNews news, Tenancy tenancy) {
        this.ties = ties;
        this.pool = pool;
        this.news = news;
        this.tenancy = tenancy;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("tie-calendar").daemon().start(this::run);
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
            tenancy.asSystem(this::follow);
        } catch (RuntimeException e) {
            LOG.warnf("affiliations and denials wait to be followed: %s", e.getMessage());
        }
    }

    private void follow() {
        if (!ties.anyDue()) return;
        pool.changeAlone();
        // Another process may have followed while this one waited.
        ties.follow();
        news.tell();
    }
}
