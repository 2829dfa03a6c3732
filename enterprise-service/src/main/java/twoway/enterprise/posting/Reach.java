package twoway.enterprise.posting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import twoway.enterprise.classification.IndustryCode;

/** Where and for whom a posting is meant; an empty set does not narrow it. */
public record Reach(Set<String> markets, Set<IndustryCode> industries, Set<String> tags) {

    public Reach {
        markets = copy(markets);
        industries = copy(industries);
        tags = copy(tags);
    }

    /** Keeps the writer's order, which readers see. */
    private static <T> Set<T> copy(Set<T> set) {
        return set == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }
}
