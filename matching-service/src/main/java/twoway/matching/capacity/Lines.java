package twoway.matching.capacity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
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

    /**
     * How many claims for one market could still have places today, of the market for which there are most: what its own line
     * and the one for any have left, whichever is less. SQL says the same: {@code free_places}.
     *
     * @param territory the markets that may be asked for; empty for all there are
     * @return {@code null} if one of them is not limited
     */
    Integer free(Collection<String> territory, LocalDate today) {
        // Among all there are is always one that no line of its own is about.
        var free = (territory.isEmpty() ? List.of(DeclaredPlaces.ANY) : territory)
                .stream().map(market -> freeIn(market, today)).toList();
        return free.contains(null) ? null : Collections.max(free);
    }

    private Integer freeIn(String market, LocalDate today) {
        var about = about(List.of(market));
        if (about.isEmpty()) return null;
        var touched = touched(List.of(market), today);
        if (!marketsOf(touched).containsAll(marketsOf(about))) return 0;
        return touched.stream()
                .mapToInt(Line::free)
                .map(free -> Math.max(0, free))
                .min()
                .orElseThrow();
    }

    boolean overCommitted(LocalDate today) {
        return all.stream().anyMatch(line -> line.overCommitted(today));
    }
}
