package twoway.matching.capacity;

import java.time.LocalDate;

/**
 * The ledger of one posting, for its owner and those matched with it.
 *
 * @param declared places the owner opened, {@code null} if it stated no limit
 * @param held taken by proposals under way
 * @param committed taken by partnerships
 * @param waitlisted proposals waiting for a place
 * @param overCommitted more is taken than is declared: the owner cut the number; nobody is cancelled
 * @param market the territory the places are for, {@code null} for any
 */
record Standing(
        Integer declared,
        int held,
        int committed,
        int waitlisted,
        boolean overCommitted,
        String market,
        LocalDate periodFrom,
        LocalDate periodTill) {

    Standing(
            Integer declared,
            int held,
            int committed,
            int waitlisted,
            String market,
            LocalDate periodFrom,
            LocalDate periodTill) {
        this(
                declared,
                held,
                committed,
                waitlisted,
                declared != null && held + committed > declared,
                market,
                periodFrom,
                periodTill);
    }
}
