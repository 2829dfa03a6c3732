package twoway.matching.scouting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.matching.retrieval.SearchSettings;

/** Computes vectors beside everything else, one batch after the other on one thread; several processes share the work. */
@ApplicationScoped
class VectorJob {

    private static final Logger LOG = Logger.getLogger(VectorJob.class);
    private static final Duration NOTHING_TO_DO = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final SearchSettings settings;
    private final Tenancy tenancy;
    private final VectorWork work;
    private volatile boolean stopped;
    private Thread thread;

    VectorJob(SearchSettings settings, Tenancy tenancy, VectorWork work) {
        this.settings = settings;
        this.tenancy = tenancy;
        this.work = work;
    }

    void start(@Observes StartupEvent event) {
        if (settings.vectors())
            thread = Thread.ofPlatform().name("vectors").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread != null) thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopped) {
            try {
                pause(NOTHING_TO_DO);
                while (!stopped && tenancy.asSystem(work::round) > 0) LOG.debug("computed some vectors");
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("vectors wait: %s", e.getMessage());
                pause(AFTER_FAILURE);
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
