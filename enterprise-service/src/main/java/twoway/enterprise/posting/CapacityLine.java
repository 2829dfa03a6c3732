package twoway.enterprise.posting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * How many partners can be taken in a market within a period.
 *
 * @param market the territory, or {@code ANY}: a partner takes a place on the line of each of its markets and on that of any
 * @param periodFrom the first day, in the platform's zone
 * @param periodTill the last day
 * @param placesUnit what a place is, in the owner's words; may be left out
 */
public record CapacityLine(
        @NotNull @Pattern(regexp = "ANY|[A-Z]{2}") String market,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTill,
        @NotNull @Min(1) @Max(100_000) Integer places,
        @Size(max = 40) String placesUnit) {

    private static final Comparator<CapacityLine> BY_MARKET_AND_DAY = Comparator.comparing(
                    (CapacityLine line) -> !line.ofAny())
            .thenComparing(CapacityLine::market)
            .thenComparing(CapacityLine::periodFrom);

    /**
     * The lines in one order: that of any market first, then by market and day. Refuses, with a pointer to each line, periods
     * that end before they begin, and periods of one market that overlap.
     */
    public static List<CapacityLine> ordered(List<CapacityLine> lines) {
        if (lines == null) return List.of();
        refuse(
                EnterpriseProblem.PERIOD_REVERSED,
                "/periodTill",
                lines,
                i -> lines.get(i).periodTill.isBefore(lines.get(i).periodFrom));
        refuse(
                EnterpriseProblem.PLACES_OVERLAP,
                "",
                lines,
                i -> lines.subList(0, i).stream().anyMatch(lines.get(i)::overlaps));
        return lines.stream().sorted(BY_MARKET_AND_DAY).toList();
    }

    private static void refuse(EnterpriseProblem problem, String below, List<CapacityLine> lines, IntPredicate wrong) {
        var places = IntStream.range(0, lines.size()).filter(wrong).toArray();
        if (places.length == 0) return;
        var refusal = new Refusal(problem);
        for (var i : places) refusal.at("/capacity/" + i + below);
        throw refusal;
    }

    /** Whatever the market. */
    public boolean ofAny() {
        return market.equals("ANY");
    }

    private boolean overlaps(CapacityLine other) {
        return market.equals(other.market)
                && !periodTill.isBefore(other.periodFrom)
                && !other.periodTill.isBefore(periodFrom);
    }
}
