package twoway.matching.pool;

import java.util.Collection;
import java.util.List;

/** One order for what is a set by nature, so that the same news makes the same row. */
final class Sorted {

    private Sorted() {}

    static List<String> of(Collection<String> values) {
        return values == null ? List.of() : values.stream().distinct().sorted().toList();
    }
}
