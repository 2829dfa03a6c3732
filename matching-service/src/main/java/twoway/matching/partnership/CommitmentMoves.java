package twoway.matching.partnership;

import static twoway.matching.partnership.CommitmentState.CONFIRMED;
import static twoway.matching.partnership.CommitmentState.DELIVERED;
import static twoway.matching.partnership.CommitmentState.DISPUTED;
import static twoway.matching.partnership.CommitmentState.IN_PROGRESS;
import static twoway.matching.partnership.CommitmentState.PLEDGED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.matching.Move;

/** The table of moves of an undertaking. */
final class CommitmentMoves {

    /** Channel-service's news: a market was opened. */
    static final Move<CommitmentState> OPEN =
            new Move<>("open", Map.of(PLEDGED, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS));

    static final Move<CommitmentState> DELIVER =
            new Move<>("deliver", Map.of(PLEDGED, DELIVERED, IN_PROGRESS, DELIVERED, DISPUTED, DELIVERED));
    static final Move<CommitmentState> CONFIRM =
            new Move<>("confirm", Map.of(DELIVERED, CONFIRMED, DISPUTED, CONFIRMED));
    static final Move<CommitmentState> DISPUTE = new Move<>("dispute", Map.of(DELIVERED, DISPUTED));

    private CommitmentMoves() {}

    /** What this party may do now: the giver delivers, the receiver confirms or disputes. */
    static List<String> allowed(Commitment commitment, UUID party) {
        var words = new ArrayList<String>();
        var state = commitment.state();
        if (party.equals(commitment.giver())) {
            if (DELIVER.isOpenIn(state) && commitment.mayBeDeclared()) words.add(DELIVER.word());
        } else {
            if (CONFIRM.isOpenIn(state)) words.add(CONFIRM.word());
            if (DISPUTE.isOpenIn(state)) words.add(DISPUTE.word());
        }
        return words;
    }
}
