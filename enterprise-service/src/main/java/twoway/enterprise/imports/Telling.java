package twoway.enterprise.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * On whose behalf a file tells of firms, and of which time its word is.
 *
 * @param office whose word it is; {@code null} if an operator brings it
 * @param sourceTimestamp of every row that has none of its own, or {@code null}
 */
record Telling(Office office, Instant sourceTimestamp) {

    /**
     * A service organisation, as it was when the file arrived.
     *
     * @param province of whose firms alone it tells
     */
    record Office(UUID id, UUID enterpriseId, String province) {}

    boolean covers(String province) {
        return office == null || office.province().equals(province);
    }
}
