package twoway.matching.retrieval;

import java.util.List;
import java.util.UUID;

/**
 * One thing found, and what made it stand where it stands.
 *
 * @param words of the search that it uses too, the rarest first
 * @param concepts of the vocabulary that both name, by their ids, in the order of the search
 * @param similarMeaning whether one of its texts is among those closest in meaning, or {@code null} if they were not compared
 * @param snippet the part of its text that says so, or {@code null} if it has none in this language
 */
public record Hit(
        UUID id, String card, List<String> words, List<String> concepts, Boolean similarMeaning, String snippet) {}
