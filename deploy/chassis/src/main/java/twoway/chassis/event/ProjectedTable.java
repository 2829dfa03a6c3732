package twoway.chassis.event;

import java.util.Set;

/**
 * One table of a {@link Projection}.
 *
 * @param technical columns that do not follow from the events, such as a lock's version
 */
public record ProjectedTable(String name, Set<String> technical) {

    public ProjectedTable {
        technical = Set.copyOf(technical);
    }

    public static ProjectedTable of(String name, String... technical) {
        return new ProjectedTable(name, Set.of(technical));
    }
}
