package twoway.matching.capacity;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The places of one posting, for its owner and those matched with it.
 *
 * @param held proposals under way that have places
 * @param committed partnerships that have places
 * @param waitlisted proposals waiting for places
 * @param free how many proposals for one market could still have places today, of that market of the posting for which there are
 *     most; {@code null} if one of them is not limited
 * @param overCommitted more is taken on some line than is declared: the owner cut the number; nobody is cancelled
 * @param lines the line for any market first, then by market and day; empty if its owner states no limit
 */
record Standing(
        int held, int committed, int waitlisted, Integer free, boolean overCommitted, List<LineStanding> lines) {

    /**
     * One line of places.
     *
     * @param market the territory, or {@code ANY}
     * @param places declared by the owner
     * @param placesUnit what a place is, in the owner's words
     */
    @Schema(name = "PlacesLine")
    record LineStanding(
            String market,
            LocalDate periodFrom,
            LocalDate periodTill,
            int places,
            String placesUnit,
            int held,
            int committed,
            boolean overCommitted) {

        static LineStanding of(Line line, LocalDate today) {
            var declared = line.declared();
            return new LineStanding(
                    declared.market(),
                    declared.periodFrom(),
                    declared.periodTill(),
                    declared.places(),
                    declared.placesUnit(),
                    line.held(),
                    line.committed(),
                    line.overCommitted(today));
        }
    }

    static Standing of(int held, int committed, int waitlisted, Lines lines, List<String> territory, LocalDate today) {
        return new Standing(
                held,
                committed,
                waitlisted,
                lines.free(territory, today),
                lines.overCommitted(today),
                lines.all().stream().map(line -> LineStanding.of(line, today)).toList());
    }
}
