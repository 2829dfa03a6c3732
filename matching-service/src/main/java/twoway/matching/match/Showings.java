package twoway.matching.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import twoway.matching.outcome.Shown;

/** Has remembered what a reader was shown and could still answer, as the answer said it: later it may be dealt with. */
@ApplicationScoped
class Showings {

    private final Shown shown;

    Showings(Shown shown) {
        this.shown = shown;
    }

    /** @param from the place of the first, from 0 */
    void listed(List<MatchRow> rows, int from, UUID reader) {
        for (int i = 0; i < rows.size(); i++) {
            var match = rows.get(i).match();
            if (match.mayBeAnsweredBy(reader)) shown.listed(reader, match.id(), hasAsked(match, reader), from + i + 1);
        }
    }

    void opened(MatchRow row, UUID reader) {
        var match = row.match();
        if (match.mayBeAnsweredBy(reader)) shown.opened(reader, match.id(), hasAsked(match, reader));
    }

    private static boolean hasAsked(Match match, UUID reader) {
        return match.interestOf(match.parties().other(reader)) != null;
    }
}
