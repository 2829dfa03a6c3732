package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Listens to enterprise-service: who has left. */
@ApplicationScoped
class LeaverFacts {

    private final WorkOnCases work;

    LeaverFacts(WorkOnCases work) {
        this.work = work;
    }

    record Leaver(UUID enterpriseId) {}

    void retired(@Observes @Handles("twoway.enterprise-retired.v1") Fact fact) {
        work.abandon(fact.as(Leaver.class).enterpriseId());
    }
}
