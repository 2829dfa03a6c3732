package twoway.matching.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import twoway.matching.retrieval.Gist;

/**
 * What a side speaks of. Concepts are ids of the vocabulary, the same for Chinese and English.
 *
 * @param tags what it calls itself by: concepts, or words that are none
 * @param subjects the concepts that its texts and tags name
 * @param wider these and all that are broader
 * @param words the telling words of its texts, each language's own
 * @param meanings of each of its texts that was understood, the concepts closest to it, the closest first
 */
public record Topics(
        Set<String> tags, Set<String> subjects, Set<String> wider, Set<String> words, List<List<String>> meanings) {

    public static final Topics NONE = new Topics(Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    /** The same with one more tag, a concept or a word that is none. */
    Topics with(String tag) {
        var more = new HashSet<>(wider);
        more.add(tag);
        more.addAll(Gist.withBroader(Set.of(tag)));
        return new Topics(Published.with(tags, tag), Published.with(subjects, tag), more, words, meanings);
    }
}
