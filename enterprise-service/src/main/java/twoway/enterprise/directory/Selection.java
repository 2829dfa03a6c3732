package twoway.enterprise.directory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the directory is narrowed to.
 *
 * @param condition on words, {@code null} for all entries, empty if it holds for none
 * @param owner whose entries, {@code null} for everybody's
 * @param wanted of each facet named here an entry must have one of the values
 */
record Selection(String condition, UUID owner, Map<Facet, Set<String>> wanted) {

    /** The same as if nothing of this facet were chosen. */
    Selection without(Facet facet) {
        var others = new EnumMap<>(wanted);
        others.remove(facet);
        return new Selection(condition, owner, others);
    }

    boolean impossible() {
        return condition != null && condition.isEmpty();
    }
}
