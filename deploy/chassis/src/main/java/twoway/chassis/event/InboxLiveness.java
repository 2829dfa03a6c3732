package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A consumer that has been busy with one batch for too long is stalled: better restarted than believed. */
@Default
@Liveness
@ApplicationScoped
class InboxLiveness implements HealthCheck {

    private static final Duration STALLED_AFTER = Duration.ofMinutes(5);

    private final Inbox inbox;
    private volatile long busySince;

    InboxLiveness(Inbox inbox) {
        this.inbox = inbox;
    }

    void started() {
        busySince = System.nanoTime();
    }

    void finished() {
        busySince = 0;
    }

    @Override
    public HealthCheckResponse call() {
        var since = busySince;
        var busy = since == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
        var waiting = inbox.sinceWaiting().compareTo(STALLED_AFTER) < 0;
        return HealthCheckResponse.named("inbox")
                .status(waiting || busy.compareTo(STALLED_AFTER) < 0)
                .withData("busySeconds", busy.toSeconds())
                .build();
    }
}
