package twoway.matching.retrieval;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is looked for.
 *
 * @param labels of each set, one must stand on what is found
 * @param without entries that are as if they were not there
 */
public record Wanted(String text, Language language, List<Set<String>> labels, Set<UUID> without, int limit) {

    public Wanted(String text, Language language, List<Set<String>> labels, int limit) {
        this(text, language, labels, Set.of(), limit);
    }
}
