package twoway.matching.match;

import java.util.List;
import java.util.UUID;
import twoway.chassis.page.Cursors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Where a page ended of a list that is worked out for each reading.
 *
 * @param last the match that stood last on the page
 * @param index where it stood in the whole list, from 0
 */
record PlaceCursor(UUID last, int index) {

    static PlaceCursor read(String after) {
        var keys = Cursors.read(after, 2);
        try {
            return new PlaceCursor(UUID.fromString(keys.getFirst()), Integer.parseUnsignedInt(keys.getLast()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
    }

    String text() {
        return Cursors.of(last, index);
    }

    /** Where the next page begins. What stood last may be gone, since its reader has dealt with it: then what followed has moved up. */
    int next(List<UUID> list) {
        int at = list.indexOf(last);
        return at < 0 ? Math.clamp(index, 0, list.size()) : at + 1;
    }
}
