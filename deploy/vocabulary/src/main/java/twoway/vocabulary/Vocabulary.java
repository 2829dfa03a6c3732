package twoway.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What firms make, do and need, named in Chinese and in English, so that texts in the two languages can be compared by
 * what they speak of. Read once from a file of this jar; the same on every machine that runs the same version.
 */
public final class Vocabulary {

    private static final String FILE = "concepts.tsv";

    private final SortedMap<String, Concept> concepts = new TreeMap<>();
    private final Terms terms = new Terms();

    private Vocabulary(Stream<String> lines) {
        lines.skip(1).map(Vocabulary::read).forEach(each -> {
            concepts.put(each.id(), each);
            Stream.concat(each.zh().stream(), each.en().stream()).forEach(term -> terms.add(tokens(term), each.id()));
        });
    }

    /** @throws IllegalStateException if a term has two meanings */
    public static Vocabulary read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Vocabulary.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return new Vocabulary(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** All concepts by id, in the order of ids. */
    public SortedMap<String, Concept> concepts() {
        return Collections.unmodifiableSortedMap(concepts);
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /**
     * The concepts a text speaks of, in the order it does; the text may be Chinese, English or both. Of terms that
     * overlap the longest counts, so 工业机器人 is an industrial robot and not also a robot.
     *
     * @return ids; empty if the text is {@code null} or names nothing that is known here
     */
    public Set<String> tags(String text) {
        var found = new LinkedHashSet<String>();
        if (text != null) Phrases.of(text).forEach(phrase -> terms.find(phrase, found));
        return found;
    }

    /** These and all that are broader, so that somebody who wants a robot finds the maker of industrial robots. */
    public Set<String> withBroader(Collection<String> ids) {
        var all = new LinkedHashSet<String>();
        for (var id : ids) {
            for (var each = concepts.get(id); each != null && all.add(each.id()); ) {
                each = each.broader() == null ? null : concepts.get(each.broader());
            }
        }
        return all;
    }

    private static List<String> tokens(String term) {
        return Phrases.of(term).stream().flatMap(List::stream).toList();
    }

    private static Concept read(String line) {
        var cells = line.split("\t", -1);
        return new Concept(
                cells[0], orNull(cells[1]), list(cells[2]), list(cells[3]), orNull(cells[4]), orNull(cells[5]));
    }

    private static List<String> list(String cell) {
        return Arrays.asList(cell.split(";"));
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
