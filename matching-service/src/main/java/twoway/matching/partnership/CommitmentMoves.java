package twoway.matching.partnership;

import static twoway.matching.partnership.CommitmentState.CONFIRMED;
import static twoway.matching.partnership.CommitmentState.DELIVERED;
import static twoway.matching.partnership.CommitmentState.DISPUTED;
import static twoway.matching.partnership.CommitmentState.IN_PROGRESS;
import static twoway.matching.partnership.CommitmentState.MISSED;
import static twoway.matching.partnership.CommitmentState.PLEDGED;
import static twoway.matching.partnership.CommitmentState.WAIVED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.matching.Move;

/** The table of moves of an undertaking. */
final class CommitmentMoves {

    /** Channel-service's news: a market was opened. */
    static final Move<CommitmentState> OPEN =
            new Move<>("open", Map.of(PLEDGED, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS));

    static final Move<CommitmentState> DELIVER = new Move<>(
            "deliver", Map.of(PLEDGED, DELIVERED, IN_PROGRESS, DELIVERED, DISPUTED, DELIVERED), Set.of(Role.EDITOR));
    static final Move<CommitmentState> CONFIRM =
            new Move<>("confirm", Map.of(DELIVERED, CONFIRMED, DISPUTED, CONFIRMED), Set.of(Role.EDITOR));
    static final Move<CommitmentState> DISPUTE =
            new Move<>("dispute", Map.of(DELIVERED, DISPUTED), Set.of(Role.EDITOR));

    /** Channel-service's news: the giver ended the case before its channel was there. */
    static final Move<CommitmentState> MISS = new Move<>("miss", Map.of(PLEDGED, MISSED, IN_PROGRESS, MISSED));
    /** Channel-service's news: the receiver no longer wants it. */
    static final Move<CommitmentState> WAIVE = new Move<>("waive", Map.of(PLEDGED, WAIVED, IN_PROGRESS, WAIVED));

    private CommitmentMoves() {}

    /** What this member of a party may do now: the giver delivers, the receiver confirms or disputes. */
    static List<String> allowed(Commitment commitment, Actor reader) {
        var words = new ArrayList<String>();
        var state = commitment.state();
        if (reader.enterpriseId().equals(commitment.giver())) {
            if (DELIVER.isOfferedTo(reader, state) && commitment.mayBeDeclared()) words.add(DELIVER.word());
        } else {
            if (CONFIRM.isOfferedTo(reader, state)) words.add(CONFIRM.word());
            if (DISPUTE.isOfferedTo(reader, state)) words.add(DISPUTE.word());
        }
        return words;
    }
}
