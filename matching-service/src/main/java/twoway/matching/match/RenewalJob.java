package twoway.matching.match;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.time.Clock;
import twoway.matching.outcome.LikelihoodsInUse;

/** Renews matches beside everything else, some at a time, in one process; the others look whether it still lives. */
@ApplicationScoped
class RenewalJob {

    private static final Logger LOG = Logger.getLogger(RenewalJob.class);

    private final Tenancy tenancy;
    private final Renewal renewal;
    private final LikelihoodsInUse likelihoods;
    private final RenewalSettings settings;
    private final Clock clock;
    private Done done = new Done(-1, Instant.EPOCH);
    private volatile boolean stopped;
    private Thread thread;

    RenewalJob(Tenancy tenancy, Renewal renewal, LikelihoodsInUse likelihoods, RenewalSettings settings, Clock clock) {
        this.tenancy = tenancy;
        this.renewal = renewal;
        this.likelihoods = likelihoods;
        this.settings = settings;
        this.clock = clock;
    }

    /** For this version of the likelihoods nothing was left then; that of the weights is the process's own. */
    private record Done(int likelihood, Instant at) {}

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
                if (mayBeLeftOver()) leftovers();
                tell(pass(renewal::noLonger), "another day");
                forget();
            } catch (RuntimeException e) {
                if (!stopped) LOG.warnf("matches wait to be renewed: %s", e.getMessage());
            }
            pause();
        }
    }

    private boolean mayBeLeftOver() {
        return done.likelihood() != likelihoods.now().number()
                || done.at().plus(settings.betweenLooksForLeftovers()).isBefore(clock.now(null));
    }

    /** What is never renewed keeps its old version for good, so looking is dear even where nothing is found. */
    private void leftovers() {
        tell(pass(renewal::older), "an older version");
        if (tenancy.asSystem(() -> renewal.older(Renewal.START)).isEmpty())
            done = new Done(likelihoods.now().number(), clock.now(null));
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

    /** Some at a time, until nothing is left or another process turns out to be at it. */
    void forget() {
        while (!stopped && tenancy.asSystem(renewal::forgetDays) > 0) {}
    }

    private void pause() {
        try {
            Thread.sleep(settings.betweenLooks());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
