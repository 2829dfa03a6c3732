package twoway.matching.outcome;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/** Looks now and then whether something was learnt; matches are renewed by whoever does that. */
@ApplicationScoped
class LearningJob {

    private static final Logger LOG = Logger.getLogger(LearningJob.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Tenancy tenancy;
    private final Learning learning;
    private volatile boolean stopped;
    private Thread thread;

    LearningJob(Tenancy tenancy, Learning learning) {
        this.tenancy = tenancy;
        this.learning = learning;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("learning").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopped) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                tenancy.asSystem(() -> {
                    learning.learn();
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("nothing was learnt: %s", e.getMessage());
            }
        }
    }
}
