package twoway.matching.pool;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What we read of an affiliation: the whole of it each time.
 *
 * @param parentId {@code null} if the other one is not here
 * @param validTill the last day, {@code null} while no end is known
 */
record AffiliationNews(
        UUID affiliationId, UUID enterpriseId, UUID parentId, LocalDate validFrom, LocalDate validTill, String state) {

    /** Both say so. */
    boolean confirmed() {
        return parentId != null && "CONFIRMED".equals(state);
    }
}
