package twoway.matching.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import twoway.matching.pool.DeclaredPlaces;

/**
 * The places of one posting, line by line. A territory touches the lines of its markets and the line for any market; one that
 * names no market touches the line for any, or all where there is none. What is taken counts in the period of the day on
 * which it was taken.
 */
record Lines(List<Line> all) {

    /** One place on each is what a claim takes; none if no line is about this territory. */
    List<Line> touched(Collection<String> markets, LocalDate day) {
        return about(markets).stream().filter(line -> line.covers(day)).toList();
    }

    /** Every line touched has a free place. A market whose places are all for other days has none today. */
    boolean haveRoomFor(Collection<String> markets, LocalDate day) {
        var touched = touched(markets, day);
        return touched.stream().allMatch(line -> line.free() > 0)
                && marketsOf(touched).containsAll(marketsOf(about(markets)));
    }

    private List<Line> about(Collection<String> markets) {
        if (markets.isEmpty() && all.stream().noneMatch(Line::isForAny)) return all;
        return all.stream()
                .filter(line ->
                        line.isForAny() || markets.contains(line.declared().market()))
                .toList();
    }

    private static Collection<String> marketsOf(List<Line> lines) {
        return lines.stream().map(line -> line.declared().market()).collect(Collectors.toSet());
    }

    List<DeclaredPlaces> declared() {
        return all.stream().map(Line::declared).toList();
    }

    /** On any line today; nothing if none is for today, {@code null} if there are no lines. */
    Integer mostFree(LocalDate today) {
        if (all.isEmpty()) return null;
        return all.stream()
                .filter(line -> line.covers(today))
                .mapToInt(line -> Math.max(0, line.free()))
                .max()
                .orElse(0);
    }

    boolean overCommitted(LocalDate today) {
        return all.stream().anyMatch(line -> line.overCommitted(today));
    }
}
