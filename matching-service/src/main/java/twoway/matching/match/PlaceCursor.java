package twoway.matching.match;

import java.util.List;
import java.util.UUID;
import twoway.chassis.page.Cursors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Where a page ended. Places are counted from 0, in the whole list.
 *
 * @param last the match that stood last on the page
 * @param from the place at which the page began
 * @param next the place at which the next one begins if nothing moves meanwhile
 */
record PlaceCursor(UUID last, int from, int next) {

    private static final int KEYS = 3;

    /** Beyond every list. */
    private static final int MOST = 1_000_000;

    PlaceCursor {
        if (from < 0 || next < from || next > MOST) throw new IllegalArgumentException("no places of a page");
    }

    static PlaceCursor read(String after) {
        var keys = Cursors.read(after, KEYS);
        try {
            return new PlaceCursor(
                    UUID.fromString(keys.getFirst()), Integer.parseInt(keys.get(1)), Integer.parseInt(keys.getLast()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
    }

    String text() {
        return Cursors.of(last, from, next);
    }

    /**
     * Where the next page begins in a list that is worked out for each reading. What stood last may be gone, since its reader has
     * dealt with it, and any number of its neighbours with it: then what is left of the page is shown once more, so that nothing
     * is passed over.
     */
    int next(List<UUID> list) {
        int at = list.indexOf(last);
        return at < 0 ? Math.min(from, list.size()) : at + 1;
    }
}
