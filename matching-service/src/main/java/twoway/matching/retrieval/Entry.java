package twoway.matching.retrieval;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One thing that can be found.
 *
 * @param card what is given back with it, as it stands
 * @param labels what a search may be narrowed to, such as {@code country:CN}
 * @param heading names and the like: found by their words, not by their meaning
 */
public record Entry(UUID id, String card, Set<String> labels, List<Passage> heading, List<Part> parts) {

    /** @param vector {@code null} as long as it has not been computed */
    public record Part(Passage passage, float[] vector) {}
}
