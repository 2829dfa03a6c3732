package twoway.matching.outcome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;

/**
 * Remembers which matches were shown at which place, without making any reader wait: they are put down together, some moments
 * later. What was shown in the last second of a process that is killed is not known; neither is what finds no room.
 */
@ApplicationScoped
public class Shown {

    private static final Logger LOG = Logger.getLogger(Shown.class);
    private static final int ROOM = 20_000;
    private static final int AT_ONCE = 2_000;
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Tenancy tenancy;
    private final Sightings sightings;
    private final Counter forgotten;
    private final BlockingQueue<Sighting> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean stopped;
    private Thread thread;

    Shown(Tenancy tenancy, Sightings sightings, MeterRegistry meters) {
        this.tenancy = tenancy;
        this.sightings = sightings;
        forgotten = meters.counter("twoway.matching.sightings.forgotten");
    }

    /**
     * Everything is as the answer showed it: what the reader may have done since is what is to be learnt.
     *
     * @param asked whether the other side had asked
     * @param place from 1; {@code null} if it was opened alone
     */
    record Sighting(UUID match, UUID reader, boolean asked, Integer place, boolean opened) {}

    /** A match stood on a list of what the reader may ask for. */
    public void listed(UUID reader, UUID match, boolean asked, int place) {
        remember(new Sighting(match, reader, asked, place, false));
    }

    /** A match was read alone. */
    public void opened(UUID reader, UUID match, boolean asked) {
        remember(new Sighting(match, reader, asked, null, true));
    }

    private void remember(Sighting sighting) {
        if (!waiting.offer(sighting)) forgotten.increment();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("sightings").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopped) {
            var together = new ArrayList<Sighting>();
            try {
                var first = waiting.poll(TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) continue;
                together.add(first);
                waiting.drainTo(together, AT_ONCE - 1);
                tenancy.asSystem(() -> sightings.keep(together));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                forgotten.increment(together.size());
                if (!stopped) LOG.warnf("%d sightings are lost: %s", together.size(), e.getMessage());
            }
        }
    }
}
