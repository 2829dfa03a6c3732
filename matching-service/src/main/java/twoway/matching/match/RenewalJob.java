package twoway.matching.match;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.matching.outcome.LikelihoodsInUse;

/** Renews matches beside everything else, some at a time, in one process; the others look whether it still lives. */
@ApplicationScoped
class RenewalJob {

    private static final Logger LOG = Logger.getLogger(RenewalJob.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Tenancy tenancy;
    private final Renewal renewal;
    private final LikelihoodsInUse likelihoods;
    private volatile boolean stopped;
    private Thread thread;

    RenewalJob(Tenancy tenancy, Renewal renewal, LikelihoodsInUse likelihoods) {
        this.tenancy = tenancy;
        this.renewal = renewal;
        this.likelihoods = likelihoods;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("renewal").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopped) {
            try {
                tenancy.asSystem(likelihoods::refresh);
                tell(pass(renewal::older), "an older version");
                tell(pass(renewal::noLonger), "another day");
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("matches wait to be renewed: %s", e.getMessage());
            }
            pause();
        }
    }

    private static void tell(int renewed, String than) {
        if (renewed > 0) LOG.infof("%d matches renewed: they were of %s", renewed, than);
    }

    /** Everything that is due, or what is left when another process turns out to be at it; tells how many were renewed. */
    int pass(Function<UUID, List<UUID>> due) {
        int renewed = 0;
        var after = Renewal.START;
        while (!stopped) {
            var from = after;
            var ids = tenancy.asSystem(() -> due.apply(from));
            if (ids.isEmpty() || !tenancy.asSystem(() -> renewal.renew(ids))) break;
            renewed += ids.size();
            after = ids.getLast();
        }
        return renewed;
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
