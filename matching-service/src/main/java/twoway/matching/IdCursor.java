package twoway.matching;

import java.util.UUID;
import twoway.chassis.page.Cursors;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** A place in a list that is kept by the id of its last row alone. */
public final class IdCursor {

    private IdCursor() {}

    public static String of(UUID last) {
        return Cursors.of(last);
    }

    /** {@code null} for the first page. */
    public static UUID read(String after) {
        if (after == null) return null;
        try {
            return UUID.fromString(Cursors.read(after, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw new Refusal(CommonProblem.INVALID_PARAMETER, "after");
        }
    }
}
