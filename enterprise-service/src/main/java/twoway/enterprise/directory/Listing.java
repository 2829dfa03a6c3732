package twoway.enterprise.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An entry with all it is found by.
 *
 * @param facets in their order, so that the same ones make the same shape
 * @param due the day on which it has to be written anew, or {@code null}
 */
record Listing(Entry entry, List<String> facets, Set<String> titleWords, Set<String> words, LocalDate due) {

    Listing {
        facets = facets.stream().distinct().sorted().toList();
    }

    List<String> facets(Shape shape) {
        return facets.stream().filter(each -> Facet.in(each).shape() == shape).toList();
    }

    UUID id(Shape shape) {
        var named = shape + "\n" + String.join("\n", facets(shape));
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /** As one parameter, parted by a character that stands in no word. */
    static String joined(Collection<String> words) {
        return String.join("\u001f", words);
    }
}
