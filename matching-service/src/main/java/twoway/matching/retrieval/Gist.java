package twoway.matching.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * What texts come down to when two of them are compared: the same for the same texts, whatever else there is, so that what
 * rests on it can be worked out again at any time.
 *
 * @param concepts of the vocabulary that they name, by id, in whatever language
 * @param words the rarest {@value #MOST_WORDS} words of each language of which it is known how those who ask speak, as they are written but for the plural
 */
public record Gist(SortedSet<String> concepts, SortedSet<String> words) {

    private static final int MOST_WORDS = 30;

    /** What one in twenty of those who seek something says, tells nobody apart. */
    private static final double COMMON = 0.05;

    /** "Our" and "after" are rare in notices, and tell nobody apart all the same; as they are written and as words are taken apart. */
    private static final Set<String> SMALL_WORDS = smallWords();

    private static Set<String> smallWords() {
        try (var list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(list).stream()
                    .map(word -> new String((char[]) word))
                    .flatMap(word -> Stream.concat(
                            Stream.of(word),
                            Terms.plain(Language.EN, word).stream().map(Terms.Token::term)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("english_stop.txt", e);
        }
    }

    public Gist {
        concepts = Collections.unmodifiableSortedSet(new TreeSet<>(concepts));
        words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }

    /** @param texts by language, in any number */
    public static Gist of(Map<Language, List<String>> texts) {
        var concepts = new TreeSet<String>();
        var words = new TreeSet<String>();
        texts.forEach((language, said) -> {
            said.forEach(text -> concepts.addAll(Concepts.of(text).keySet()));
            words.addAll(words(language, said));
        });
        return new Gist(concepts, words);
    }

    /** Tags as concepts, so that 移动机器人 and "mobile robots" are the same; one that the vocabulary does not know stays itself. */
    public static SortedSet<String> tags(Collection<String> tags) {
        return tags.stream().flatMap(Gist::tag).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> tag(String tag) {
        var known = Concepts.of(tag).keySet();
        return known.isEmpty() ? Stream.of(tag.strip().toLowerCase(Locale.ROOT)) : known.stream();
    }

    /** A concept's name, or what was no concept as it is. */
    public static String name(String concept, Locale language) {
        return Concepts.name(concept, language.equals(Locale.CHINESE) ? Language.ZH : Language.EN)
                .orElse(concept);
    }

    /** These and all that are broader: what a maker of industrial robots speaks of to somebody who wants robots. */
    public static Set<String> withBroader(Collection<String> concepts) {
        return Concepts.withBroader(concepts);
    }

    /** The rarest first; of equally rare ones the first that is said. None of a language of which nobody knows what is rare. */
    private static List<String> words(Language language, List<String> texts) {
        var asking = AskingWords.of(language);
        if (!asking.known()) return List.of();
        var shares = new HashMap<String, Double>();
        var inOrder = new LinkedHashSet<String>();
        for (var text : texts) {
            var stems = Terms.of(language, text);
            var plain = Terms.plain(language, text);
            for (int i = 0; i < plain.size(); i++) {
                var word = plain.get(i).term();
                var share = asking.share(stems.get(i).term());
                if (share >= COMMON || !tells(word) || SMALL_WORDS.contains(word)) continue;
                inOrder.add(word);
                shares.merge(word, share, Math::min);
            }
        }
        return inOrder.stream()
                .sorted(Comparator.comparing(shares::get))
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean tells(String word) {
        return word.length() > 1 && word.codePoints().anyMatch(Character::isLetter);
    }
}
