package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.matching.notice.NoticeWanted;

/** Has the other side told what was done with a proposal; of an agreement both are told. */
@ApplicationScoped
class ProposalNotices {

    private final Events events;

    ProposalNotices(Events events) {
        this.events = events;
    }

    void sent(Proposal proposal, Instant at) {
        want("proposal-received", proposal, proposal.turn(), Map.of(), at);
    }

    void countered(Proposal proposal, Instant at) {
        want("proposal-your-turn", proposal, proposal.turn(), Map.of("round", Integer.toString(proposal.round())), at);
    }

    void agreed(Proposal proposal, Instant at) {
        want("proposal-agreed", proposal, proposal.parties().left(), Map.of(), at);
        want("proposal-agreed", proposal, proposal.parties().right(), Map.of(), at);
    }

    void declined(Proposal proposal, UUID by, DeclineCode reason, Instant at) {
        want("proposal-declined", proposal, proposal.parties().other(by), Map.of("reason", reason.name()), at);
    }

    void withdrawn(Proposal proposal, UUID by, Instant at) {
        want("proposal-withdrawn", proposal, proposal.parties().other(by), Map.of(), at);
    }

    private void want(String code, Proposal proposal, UUID reader, Map<String, String> more, Instant at) {
        var arguments = new HashMap<>(more);
        arguments.put("firm", proposal.parties().other(reader).toString());
        arguments.put("posting", proposal.postingId().toString());
        var link = "/matching/v1/proposals/" + proposal.id();
        events.add(new NoticeWanted(proposal.id(), reader, code, arguments, link), at);
    }
}
