package twoway.channel.paging;

import java.util.UUID;
import twoway.chassis.page.Cursors;
import twoway.chassis.page.Page;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * What a list is asked for in its query. It is read from text here, because a parameter that JAX-RS itself cannot read
 * would be answered like an object that is not there.
 */
public final class Keys {

    private Keys() {}

    public static String cursor(UUID id) {
        return Cursors.of(id);
    }

    /** The id a page begins after, or {@code null} for the first page. */
    public static UUID after(String cursor) {
        return cursor == null ? null : id("after", Cursors.read(cursor, 1).getFirst());
    }

    /** The id a list is narrowed to, or {@code null} if it is not. */
    public static UUID id(String parameter, String wanted) {
        if (wanted == null) return null;
        try {
            var id = UUID.fromString(wanted);
            // what is shorter than an id is taken for one, too
            if (id.toString().equalsIgnoreCase(wanted)) return id;
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
        }
        throw new Refusal(CommonProblem.INVALID_PARAMETER, parameter);
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
