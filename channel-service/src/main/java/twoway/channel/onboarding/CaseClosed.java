package twoway.channel.onboarding;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

/** A case has ended: CLOSED with every market live, REJECTED by the large firm with a code, or WITHDRAWN by the SME. */
@EventType(value = "twoway.case-closed.v1", stream = "channel.onboarding-case")
record CaseClosed(
        UUID caseId, UUID partnershipId, UUID commitmentId, CaseState outcome, RejectionCode code, UUID large, UUID sme)
        implements DomainEvent {

    static CaseClosed of(OnboardingCase of) {
        return new CaseClosed(
                of.id(),
                of.partnershipId(),
                of.commitmentId(),
                of.state(),
                of.code(),
                of.parties().large(),
                of.parties().sme());
    }

    @Override
    public UUID subject() {
        return caseId;
    }

    @Override
    public UUID tenant() {
        return large;
    }
}
