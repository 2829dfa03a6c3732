package twoway.matching.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;
import twoway.matching.Parties;
import twoway.matching.ResourceKind;
import twoway.matching.WaitingOn;
import twoway.matching.exchange.Exchange;
import twoway.matching.exchange.Undertaking;

/**
 * A proposal on the wire.
 *
 * @param undertakings what is on the table now, the asker's first
 * @param rounds what was on the table in each round; empty in a list and for a draft
 * @param decline {@code null} unless declined
 */
record ProposalAnswer(
        UUID id,
        UUID matchId,
        UUID postingId,
        UUID left,
        UUID right,
        UUID author,
        ProposalState state,
        int round,
        UUID turn,
        List<UndertakingAnswer> undertakings,
        LocalizedText terms,
        List<RoundAnswer> rounds,
        DeclineAnswer decline,
        UUID partnershipId,
        Instant createdAt,
        Instant decidedAt,
        List<String> allowedActions,
        WaitingOn waitingOn,
        long version)
        implements Versioned {

    record UndertakingAnswer(
            UUID giver,
            UUID receiver,
            ResourceKind kind,
            LocalizedText description,
            List<String> markets,
            BigDecimal quantity,
            String unit,
            LocalDate due) {

        static List<UndertakingAnswer> all(Exchange exchange, Parties parties) {
            return exchange.all().map(each -> of(each, parties)).toList();
        }

        private static UndertakingAnswer of(Undertaking each, Parties parties) {
            return new UndertakingAnswer(
                    each.giver(),
                    parties.other(each.giver()),
                    each.kind(),
                    each.description(),
                    each.markets(),
                    each.quantity(),
                    each.unit(),
                    each.due());
        }
    }

    record RoundAnswer(int round, UUID by, Instant at, List<UndertakingAnswer> undertakings) {
        static RoundAnswer of(ProposalRound round, Parties parties) {
            return new RoundAnswer(
                    round.round(), round.by(), round.at(), UndertakingAnswer.all(round.exchange(), parties));
        }
    }

    record DeclineAnswer(DeclineCode code, String note) {}

    static ProposalAnswer of(Proposal proposal, List<ProposalRound> rounds, Actor reader) {
        var parties = proposal.parties();
        return new ProposalAnswer(
                proposal.id(),
                proposal.matchId(),
                proposal.postingId(),
                parties.left(),
                parties.right(),
                proposal.author(),
                proposal.state(),
                proposal.round(),
                proposal.turn(),
                UndertakingAnswer.all(proposal.exchange(), parties),
                proposal.terms(),
                rounds.stream().map(each -> RoundAnswer.of(each, parties)).toList(),
                proposal.declineCode() == null
                        ? null
                        : new DeclineAnswer(proposal.declineCode(), proposal.declineNote()),
                proposal.partnershipId(),
                proposal.createdAt(),
                proposal.decidedAt(),
                ProposalMoves.allowed(proposal, reader),
                waitingOn(proposal),
                proposal.version());
    }

    private static WaitingOn waitingOn(Proposal proposal) {
        return proposal.state() == ProposalState.DRAFT
                ? WaitingOn.of(proposal.author(), ProposalMoves.SEND.word())
                : WaitingOn.of(proposal.turn(), "answer-proposal");
    }
}
