package twoway.matching.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.id.Ids;
import twoway.chassis.value.LocalizedText;
import twoway.matching.exchange.Exchange;
import twoway.matching.match.Match;
import twoway.matching.match.Matches;

/** Writes a proposal that its author alone sees. One draft per side and match: proposing again rewrites it. */
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

    /** @param made whether there was no draft before */
    record Drafted(Proposal proposal, boolean made) {}

    /** The match to propose on; refuses whoever is no party, and while it is not mutual or already under negotiation. */
    Match on(UUID match, Actor by) {
        proposals.draftOf(match, by.enterpriseId()); // locked first, in everybody's order: proposal, match, place
        var found = matches.toChange(match, by);
        found.mustBeOpenToProposals();
        return found;
    }

    Drafted write(Match match, Actor by, Exchange exchange, LocalizedText terms, Instant now) {
        var known = proposals.draftOf(match.id(), by.enterpriseId()).orElse(null);
        var proposal = known == null ? new Proposal(ids.next(), Ground.of(match), by.enterpriseId(), now) : known;
        proposal.write(exchange, terms);
        if (known == null) proposals.persist(proposal);
        proposals.flush();
        return new Drafted(proposal, known == null);
    }
}
