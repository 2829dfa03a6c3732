package twoway.enterprise.directory;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the directory is narrowed to.
 *
 * @param condition on words, {@code null} for all entries, empty if it holds for none
 * @param owner whose entries, {@code null} for everybody's
 * @param wanted of each facet named here an entry must have one of the values
 */
record Selection(String condition, UUID owner, Map<Facet, Set<String>> wanted) {

    static final Selection OF_ALL = new Selection(null, null, Map.of());

    /** The same as if nothing of this facet were chosen. */
    Selection without(Facet facet) {
        var others = new EnumMap<>(wanted);
        others.remove(facet);
        return new Selection(condition, owner, others);
    }

    /** The same, of what everybody may find. */
    Selection open() {
        var open = new EnumMap<Facet, Set<String>>(Facet.class);
        open.putAll(wanted);
        open.put(Facet.AUDIENCE, Facet.AUDIENCE.of(Set.of(Facet.PUBLIC)).collect(Collectors.toSet()));
        return new Selection(condition, owner, open);
    }

    boolean impossible() {
        return condition != null && condition.isEmpty();
    }
}
