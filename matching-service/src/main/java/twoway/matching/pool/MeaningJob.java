package twoway.matching.pool;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    private Long sweptAt;
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
        tried("texts wait to be understood", () -> {
            while (stop.availablePermits() == 0 && round() > 0) LOG.debug("understood some texts");
        });
        tried("texts of an older version wait", this::sweepNowAndThen);
    }

    private static boolean tried(String otherwise, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s", otherwise);
            return false;
        }
    }

    /** As long as there is anything, some more as soon as those before are done. */
    private void sweepNowAndThen() {
        long now = System.nanoTime();
        if (sweptAt != null && now - sweptAt < settings.betweenLooksForOlder().toNanos()) return;
        if (sweep()) sweptAt = now;
    }

    /** Tells whether nothing was left; not as long as those before are not done. */
    boolean sweep() {
        return !tenancy.asSystem(work::olderAreDue) && tenancy.asSystem(work::older) == 0;
    }

    /**
     * Tells how many were understood. What waits for its vectors has them computed next; of what an older version has
     * understood one at most, and then somebody else may have the pool for as long.
     */
    int round() {
        var due = tenancy.asSystem(work::due);
        if (!due.waiting().isEmpty()) {
            tenancy.asSystem(() -> vectors.want(due.missing(), TextVectors.Turn.FIRST));
            tenancy.asSystem(() -> vectors.want(due.missingOfOlder(), TextVectors.Turn.SECOND));
            tenancy.asSystem(() -> work.later(due.waiting()));
        }
        due.told().forEach(this::understand);
        if (!due.told().isEmpty() || due.older().isEmpty()) return due.told().size();
        long begun = System.nanoTime();
        understand(due.older().getFirst());
        LockSupport.parkNanos(System.nanoTime() - begun);
        return 1;
    }

    private void understand(UUID posting) {
        var done = tried(
                "posting %s is not understood".formatted(posting),
                () -> tenancy.asSystem(() -> work.understand(posting)));
        if (!done) tenancy.asSystem(() -> work.failed(posting));
    }
}
