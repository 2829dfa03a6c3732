package twoway.matching.fit;

import java.util.Set;

/**
 * Criteria a posting's owner keeps to itself. They count only in the owner's own fit; nobody else's page may depend on
 * them.
 */
public record Wishes(Set<String> preferredCountries, Set<String> preferredSizeClasses) {

    public static final Wishes NONE = new Wishes(Set.of(), Set.of());

    public Wishes {
        preferredCountries = preferredCountries == null ? Set.of() : Set.copyOf(preferredCountries);
        preferredSizeClasses = preferredSizeClasses == null ? Set.of() : Set.copyOf(preferredSizeClasses);
    }
}
