package twoway.chassis.event;

import java.util.List;
import java.util.Set;

/**
 * A copy that this service keeps of what others have told, declared once by the feature that keeps it. Its rows follow from
 * the events alone: from the last ones of each subject, in whatever order the subjects came. So they can be computed again
 * at any time, and a difference means a bug or a damaged row.
 */
public interface Projection {

    /** What an operator calls it, in lower case. */
    String name();

    /** Its tables, those that others refer to first. Nobody else writes them. */
    List<ProjectedTable> tables();

    /** The streams it is made of. */
    Set<String> streams();

    /** The event types it reads; others of its streams pass by. */
    Set<String> types();

    /**
     * Writes the rows that follow from the fact, and does nothing else: no event, no call, no row of another table. The
     * observer of the type calls it, and so does whoever rebuilds the projection, with other tables of the same names.
     */
    void apply(Fact fact);
}
