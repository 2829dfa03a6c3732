package twoway.matching.proposal;

import java.util.UUID;
import twoway.matching.Parties;
import twoway.matching.match.Match;

/** What a proposal is made on: the match, its posting and its two sides, which never change. */
record Ground(UUID matchId, UUID postingId, Parties parties) {

    static Ground of(Match match) {
        return new Ground(match.id(), match.postingId(), match.parties());
    }
}
