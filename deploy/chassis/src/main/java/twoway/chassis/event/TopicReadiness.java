package twoway.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import twoway.chassis.actor.Tenancy;

/** Says which topics are being filled again. The service answers meanwhile as always, so it stays ready. */
@Readiness
@ApplicationScoped
class TopicReadiness implements HealthCheck {

    private final TopicRebuilds rebuilds;
    private final Tenancy tenancy;

    TopicReadiness(TopicRebuilds rebuilds, Tenancy tenancy) {
        this.rebuilds = rebuilds;
        this.tenancy = tenancy;
    }

    @Override
    public HealthCheckResponse call() {
        var says = HealthCheckResponse.named("topics").up();
        tenancy.asSystem(rebuilds::unfinished)
                .forEach(each -> says.withData(
                        String.join(" ", each.topics()),
                        each.cause() + ", " + each.events() + " of " + each.total() + " events sent again"));
        return says.build();
    }
}
