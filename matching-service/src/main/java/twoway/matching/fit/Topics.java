package twoway.matching.fit;

import java.util.Set;

/**
 * What a side speaks of. Concepts are ids of the vocabulary, the same for Chinese and English.
 *
 * @param tags what it calls itself by: concepts, or words that are none
 * @param subjects the concepts that its texts and tags name
 * @param wider these and all that are broader
 * @param words the telling words of its texts, each language's own
 */
public record Topics(Set<String> tags, Set<String> subjects, Set<String> wider, Set<String> words) {

    public static final Topics NONE = new Topics(Set.of(), Set.of(), Set.of(), Set.of());
}
