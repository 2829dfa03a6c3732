package twoway.enterprise.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.id.Ids;

/** One thread per process that takes the imports in their order; several processes share them by {@link Leases}. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration FALLBACK_POLL = Duration.ofSeconds(1);
    private static final int SECONDS_AFTER_FAILURE = 2;

    private final ImportSteps steps;
    private final BringIn bringIn;
    private final Ids ids;
    private final Semaphore hints = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    ImportWorker(ImportSteps steps, BringIn bringIn, Ids ids) {
        this.steps = steps;
        this.bringIn = bringIn;
        this.ids = ids;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    /** The chunk at work is finished; the rest of its import is left to the next worker. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        thread.join(Duration.ofSeconds(8));
    }

    /** There is a new import. */
    void wake() {
        hints.release();
    }

    private void run() {
        var worker = ids.next();
        while (!stopped) {
            try {
                var task = steps.claim(worker);
                if (task.isPresent()) bring(task.get());
                else await();
            } catch (RuntimeException | Error e) {
                // The imports are still there, and their leases run out by themselves.
                LOG.warnf("imports wait for the database: %s", e.getMessage());
                await();
            }
        }
    }

    private void bring(ImportSteps.Task task) {
        try {
            bringIn.bring(task, () -> stopped);
            steps.release(task, 0);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "import %s was interrupted and will be tried again", task.importId());
            steps.release(task, SECONDS_AFTER_FAILURE);
        }
    }

    private void await() {
        try {
            if (hints.tryAcquire(FALLBACK_POLL.toMillis(), TimeUnit.MILLISECONDS)) hints.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
