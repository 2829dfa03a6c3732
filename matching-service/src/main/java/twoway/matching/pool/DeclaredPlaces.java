package twoway.matching.pool;

import java.time.LocalDate;

/**
 * One line of what a posting's owner says it can take.
 *
 * @param market the territory, or {@link #ANY}
 * @param places how many partners within the period, both days included
 * @param placesUnit what a place is, in the owner's words; {@code null} if it says nothing
 */
public record DeclaredPlaces(String market, LocalDate periodFrom, LocalDate periodTill, int places, String placesUnit) {

    /** Every territory, also where none is named. */
    public static final String ANY = "ANY";

    /** Before there were lines, a market left out was any. */
    public DeclaredPlaces {
        market = market == null ? ANY : market;
    }
}
