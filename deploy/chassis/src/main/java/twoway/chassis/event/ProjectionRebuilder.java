package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.problem.PassingCause;

/**
 * Works off the rebuilds that operators ask for, one at a time in all processes of the service. What a killed process has
 * left is begun anew; until the last transaction nothing live has been touched.
 */
@ApplicationScoped
public class ProjectionRebuilder {

    private static final Logger LOG = Logger.getLogger(ProjectionRebuilder.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final ProjectionRebuilds rebuilds;
    private final Projections projections;
    private final SecondTelling telling;
    private final RelaySettings settings;
    private final Tenancy tenancy;
    private final MeterRegistry meters;
    private final Semaphore hints = new Semaphore(0);
    private volatile boolean stopped;
    private Thread thread;

    ProjectionRebuilder(
            ProjectionRebuilds rebuilds,
            Projections projections,
            SecondTelling telling,
            RelaySettings settings,
            Tenancy tenancy,
            MeterRegistry meters) {
        this.rebuilds = rebuilds;
        this.projections = projections;
        this.telling = telling;
        this.settings = settings;
        this.tenancy = tenancy;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        if (projections.none()) return;
        thread = Thread.ofPlatform().name("projections").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (thread == null) return;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    /** There is something to rebuild. */
    public void wake() {
        hints.release();
    }

    private void run() {
        while (!stopped) {
            try {
                hints.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
                hints.drainPermits();
                if (tenancy.asSystem(rebuilds::next).isPresent()) lead();
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
                LOG.debug("woken to stop");
            } catch (SQLException | RuntimeException | Error e) {
                LOG.warnf("the rebuilding of projections starts over: %s", e.getMessage());
                LOG.debug("the rebuilding of projections starts over", e);
            }
        }
    }

    /** The lead is this connection's; it ends with the process, however that ends. */
    private void lead() throws SQLException, InterruptedException {
        try (var lead = new RelayDatabase(settings)) {
            if (!lead.leadRebuilds()) return;
            for (var next = tenancy.asSystem(rebuilds::next);
                    next.isPresent() && !stopped;
                    next = tenancy.asSystem(rebuilds::next)) {
                work(next.get());
            }
        }
    }

    private void work(ProjectionRebuild rebuild) throws InterruptedException {
        var projection = projections.find(rebuild.projection());
        try {
            if (projection.isEmpty()) {
                fail(rebuild, "there is no such projection any more");
            } else {
                telling.rebuild(rebuild.id(), projection.get());
                tenancy.asSystem(() -> rebuilds.find(rebuild.projection(), rebuild.id()))
                        .ifPresent(this::tell);
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // A process that ends has failed at nothing: the next one begins anew.
            if (stopped || PassingCause.of(e)) throw e;
            LOG.errorf(e, "projection %s was not rebuilt", rebuild.projection());
            fail(rebuild, e instanceof SecondTelling.Impossible ? e.getMessage() : "see the log of " + rebuild.id());
        }
    }

    private void fail(ProjectionRebuild rebuild, String why) {
        tenancy.asSystem(() -> rebuilds.fail(rebuild.id(), why));
    }

    private void tell(ProjectionRebuild done) {
        LOG.infof(
                "projection %s was rebuilt from %d records, %d tables differed",
                done.projection(), done.records(), done.differences().size());
        done.differences()
                .forEach(each -> meters.counter("twoway.projection.differences", "table", each.table())
                        .increment((double) each.missing() + each.surplus() + each.different()));
    }
}
