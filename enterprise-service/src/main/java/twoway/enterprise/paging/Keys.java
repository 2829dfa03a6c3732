package twoway.enterprise.paging;

import java.util.UUID;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** Paging of lists in the order of their ids, which is the order of time. */
public final class Keys {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Keys() {}

    public static String cursor(UUID id) {
        return Cursors.of(id);
    }

    /** The id a page begins after, or {@code null} for the first page. */
    public static UUID id(String cursor) {
        if (cursor == null) return null;
        try {
            return UUID.fromString(Cursors.read(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
    }

    /** The id that a parameter names, or {@code null} if it is left out. */
    public static UUID named(String parameter, String id) {
        if (id == null) return null;
        // The library's own reading also takes what has digits left out.
        if (!id.matches(ID)) throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
        return UUID.fromString(id);
    }

    /** How many rows are wanted, within what a page may hold. */
    public static int limit(String wanted) {
        if (wanted == null) return Page.USUAL;
        // Three digits are enough for what a page may hold.
        var limit = wanted.matches("[0-9]{1,3}") ? Integer.parseInt(wanted) : 0;
        if (limit < 1 || limit > Page.MOST) throw new Refusal(CommonProblem.INVALID_PARAMETER, "limit");
        return limit;
    }
}
