package twoway.matching.retrieval;

import java.util.List;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param labels of each set, one must stand on what is found
 */
public record Wanted(String text, Language language, List<Set<String>> labels, int limit) {}
