package twoway.matching.proposal;

import static twoway.matching.proposal.ProposalState.AGREED;
import static twoway.matching.proposal.ProposalState.COUNTERED;
import static twoway.matching.proposal.ProposalState.DECLINED;
import static twoway.matching.proposal.ProposalState.DRAFT;
import static twoway.matching.proposal.ProposalState.SENT;
import static twoway.matching.proposal.ProposalState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.matching.Move;

/** The table of moves of a proposal, and whose each is. */
final class ProposalMoves {

    static final Move<ProposalState> SEND = new Move<>("send", Map.of(DRAFT, SENT));
    static final Move<ProposalState> COUNTER = new Move<>("counter", Map.of(SENT, COUNTERED, COUNTERED, COUNTERED));
    static final Move<ProposalState> AGREE = new Move<>("agree", Map.of(SENT, AGREED, COUNTERED, AGREED));
    static final Move<ProposalState> DECLINE = new Move<>("decline", Map.of(SENT, DECLINED, COUNTERED, DECLINED));
    static final Move<ProposalState> WITHDRAW =
            new Move<>("withdraw", Map.of(DRAFT, WITHDRAWN, SENT, WITHDRAWN, COUNTERED, WITHDRAWN));

    /** Whoever is asked may do these; whoever waits for the answer may withdraw. */
    private static final List<Move<ProposalState>> OF_WHOSE_TURN_IT_IS = List.of(COUNTER, AGREE, DECLINE);

    private static final List<Move<ProposalState>> OF_WHO_WAITS = List.of(SEND, WITHDRAW);

    private ProposalMoves() {}

    /** What this party may do now, in the API's words. */
    static List<String> allowed(Proposal proposal, UUID party) {
        Stream<Move<ProposalState>> moves =
                (party.equals(proposal.turn()) ? OF_WHOSE_TURN_IT_IS : OF_WHO_WAITS).stream();
        return moves.filter(move -> move.isOpenIn(proposal.state()))
                .map(Move::word)
                .toList();
    }
}
