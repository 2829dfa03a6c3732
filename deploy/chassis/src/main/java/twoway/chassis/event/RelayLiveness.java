package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The relay goes round every moment. While Kafka is away it waits inside a round, which is no fault of this process; so
 * only a relay that has stood still for very long, or whose thread has ended, fails.
 */
@Liveness
@ApplicationScoped
class RelayLiveness implements HealthCheck {

    private static final Duration STALLED_AFTER = Duration.ofMinutes(15);

    private final Relay relay;

    RelayLiveness(Relay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var since = relay.sinceLastRound();
        return HealthCheckResponse.named("relay")
                .status(relay.running() && since.compareTo(STALLED_AFTER) < 0)
                .withData("secondsSinceLastRound", since.toSeconds())
                .build();
    }
}
