package twoway.matching.match;

import static twoway.matching.match.MatchState.DISMISSED;
import static twoway.matching.match.MatchState.INTEREST;
import static twoway.matching.match.MatchState.MUTUAL;
import static twoway.matching.match.MatchState.PARTNERED;
import static twoway.matching.match.MatchState.PROPOSED;
import static twoway.matching.match.MatchState.STALE;
import static twoway.matching.match.MatchState.SUGGESTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.matching.Move;

/** The table of moves of a match. Coming back from STALE leads to the state it was left in, and is the pool's move. */
final class MatchMoves {

    static final Move<MatchState> DECLARE_INTEREST =
            new Move<>("declare-interest", Map.of(SUGGESTED, INTEREST, INTEREST, MUTUAL), Set.of(Role.EDITOR));
    static final Move<MatchState> DISMISS = new Move<>(
            "dismiss", Map.of(SUGGESTED, DISMISSED, INTEREST, DISMISSED, MUTUAL, DISMISSED), Set.of(Role.EDITOR));
    static final Move<MatchState> PROPOSE = new Move<>("propose", Map.of(MUTUAL, PROPOSED), Set.of(Role.EDITOR));
    static final Move<MatchState> REOPEN = new Move<>("reopen", Map.of(PROPOSED, MUTUAL));
    static final Move<MatchState> AGREE = new Move<>("agree", Map.of(PROPOSED, PARTNERED));
    /** Made by news from the pool, and only while nobody is bound. */
    static final Move<MatchState> LOSE = new Move<>("lose", Map.of(SUGGESTED, STALE, INTEREST, STALE, MUTUAL, STALE));

    private MatchMoves() {}

    /** What this member of a party may do now, in the API's words. */
    static List<String> allowed(Match match, Actor reader) {
        var words = new ArrayList<String>();
        if (DECLARE_INTEREST.isOfferedTo(reader, match.state()) && match.interestOf(reader.enterpriseId()) == null) {
            words.add(DECLARE_INTEREST.word());
        }
        if (DISMISS.isOfferedTo(reader, match.state())) words.add(DISMISS.word());
        if (PROPOSE.isOfferedTo(reader, match.state())) words.add(PROPOSE.word());
        return words;
    }
}
