package twoway.matching.proposal;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.EventType;

@EventType(value = "twoway.proposal-declined.v1", stream = "matching.proposal")
record ProposalDeclined(UUID proposalId, UUID matchId, UUID postingId, UUID left, UUID right, int round, UUID turn)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return proposalId;
    }

    @Override
    public UUID tenant() {
        return right;
    }
}
