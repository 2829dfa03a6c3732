package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Listens to matching-service: what two firms have agreed on. */
@ApplicationScoped
class PartnershipFacts {

    private final OpenCases openCases;

    PartnershipFacts(OpenCases openCases) {
        this.openCases = openCases;
    }

    void formed(@Observes @Handles("twoway.partnership-formed.v1") Fact fact) {
        openCases.of(fact.as(PartnershipFormed.class));
    }
}
