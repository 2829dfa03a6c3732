package twoway.matching.pool;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.matching.retrieval.SearchSettings;
import twoway.matching.retrieval.TextVectors;

/** Understands texts beside everything else; any number of processes may. */
@ApplicationScoped
class MeaningJob {

    private static final Logger LOG = Logger.getLogger(MeaningJob.class);

    private final SearchSettings search;
    private final MeaningSettings settings;
    private final Tenancy tenancy;
    private final MeaningWork work;
    private final TextVectors vectors;
    private final Semaphore stop = new Semaphore(0);
    private long lookedForOlder = Long.MIN_VALUE;
    private Thread thread;

    MeaningJob(
            SearchSettings search, MeaningSettings settings, Tenancy tenancy, MeaningWork work, TextVectors vectors) {
        this.search = search;
        this.settings = settings;
        this.tenancy = tenancy;
        this.work = work;
        this.vectors = vectors;
    }

    void start(@Observes StartupEvent event) {
        if (search.vectors())
            thread = Thread.ofPlatform().name("meaning").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.release();
        if (thread != null) thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        try {
            while (!stop.tryAcquire(settings.betweenLooks().toMillis(), TimeUnit.MILLISECONDS)) look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            sweepNowAndThen();
            while (stop.availablePermits() == 0 && round() > 0) LOG.debug("understood some texts");
        } catch (RuntimeException e) {
            LOG.warnf("texts wait to be understood: %s", e.getMessage());
        }
    }

    private void sweepNowAndThen() {
        long now = System.nanoTime();
        if (lookedForOlder != Long.MIN_VALUE
                && now - lookedForOlder < settings.betweenLooksForOlder().toNanos()) return;
        int older = tenancy.asSystem(work::older);
        if (older > 0) LOG.infof("the texts of %d postings are to be understood anew", older);
        lookedForOlder = now;
    }

    /** Tells how many were understood; what waits for its vectors has them computed next. */
    int round() {
        var due = tenancy.asSystem(work::due);
        if (!due.waiting().isEmpty()) {
            tenancy.asSystem(() -> vectors.wantNext(due.missing()));
            tenancy.asSystem(() -> work.later(due.waiting()));
        }
        List<UUID> ready = due.ready();
        for (int from = 0; from < ready.size(); from += MeaningWork.AT_ONCE) {
            var some = ready.subList(from, Math.min(from + MeaningWork.AT_ONCE, ready.size()));
            tenancy.asSystem(() -> work.understand(some));
        }
        return ready.size();
    }
}
