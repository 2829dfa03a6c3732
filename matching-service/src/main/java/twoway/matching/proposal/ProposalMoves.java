package twoway.matching.proposal;

import static twoway.matching.proposal.ProposalState.AGREED;
import static twoway.matching.proposal.ProposalState.COUNTERED;
import static twoway.matching.proposal.ProposalState.DECLINED;
import static twoway.matching.proposal.ProposalState.DRAFT;
import static twoway.matching.proposal.ProposalState.SENT;
import static twoway.matching.proposal.ProposalState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.matching.Move;

/** The table of moves of a proposal, and whose each is. */
final class ProposalMoves {

    static final Move<ProposalState> SEND = new Move<>("send", Map.of(DRAFT, SENT), Set.of(Role.APPROVER));
    static final Move<ProposalState> COUNTER =
            new Move<>("counter", Map.of(SENT, COUNTERED, COUNTERED, COUNTERED), Set.of(Role.APPROVER));
    static final Move<ProposalState> AGREE =
            new Move<>("agree", Map.of(SENT, AGREED, COUNTERED, AGREED), Set.of(Role.APPROVER));
    static final Move<ProposalState> DECLINE =
            new Move<>("decline", Map.of(SENT, DECLINED, COUNTERED, DECLINED), Set.of(Role.EDITOR, Role.APPROVER));
    static final Move<ProposalState> WITHDRAW = new Move<>(
            "withdraw",
            Map.of(DRAFT, WITHDRAWN, SENT, WITHDRAWN, COUNTERED, WITHDRAWN),
            Set.of(Role.EDITOR, Role.APPROVER));

    /** Whoever is asked may do these; whoever waits for the answer may withdraw. */
    private static final List<Move<ProposalState>> OF_WHOSE_TURN_IT_IS = List.of(COUNTER, AGREE, DECLINE);

    private static final List<Move<ProposalState>> OF_WHO_WAITS = List.of(SEND, WITHDRAW);

    private ProposalMoves() {}

    /** What this member of a party may do now, in the API's words. */
    static List<String> allowed(Proposal proposal, Actor reader) {
        Stream<Move<ProposalState>> moves =
                (reader.enterpriseId().equals(proposal.turn()) ? OF_WHOSE_TURN_IT_IS : OF_WHO_WAITS).stream();
        return moves.filter(move -> move.isOfferedTo(reader, proposal.state()))
                .map(Move::word)
                .toList();
    }
}
