package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.value.LocalizedText;
import twoway.matching.exchange.Exchange;
import twoway.matching.match.Match;
import twoway.matching.match.Matches;

/** Writes a proposal that its author alone sees. One draft per side and match: proposing again rewrites what was seen. */
@ApplicationScoped
class DraftProposal {

    private final Proposals proposals;
    private final Matches matches;
    private final Ids ids;

    DraftProposal(Proposals proposals, Matches matches, Ids ids) {
        this.proposals = proposals;
        this.matches = matches;
        this.ids = ids;
    }

    record Text(Exchange exchange, LocalizedText terms) {}

    /** @param made whether there was no draft before */
    record Drafted(Proposal proposal, boolean made) {}

    /** The match to propose on; refuses whoever is no party, and while it is not mutual or already under negotiation. */
    Match on(UUID match, Actor by) {
        proposals.draftOf(match, by.enterpriseId()); // locked first, in everybody's order: proposal, match, place
        var found = matches.toChange(match, by);
        found.mustBeOpenToProposals();
        return found;
    }

    Drafted write(Match match, UUID author, BasedOn seen, Text text, Instant now) {
        var known = proposals.draftOf(match.id(), author);
        known.ifPresent(draft -> draft.rewrite(seen, text.exchange(), text.terms()));
        var proposal = known.orElseGet(() -> begun(match, author, text, now));
        proposals.flush();
        return new Drafted(proposal, known.isEmpty());
    }

    private Proposal begun(Match match, UUID author, Text text, Instant now) {
        var proposal = new Proposal(ids.next(), Ground.of(match), author, now);
        proposal.write(text.exchange(), text.terms());
        proposals.persist(proposal);
        return proposal;
    }
}
