package twoway.matching.pool;

import java.util.UUID;

/** What we read of a line of a deny-list. */
record DenialNews(UUID denialId, UUID enterpriseId, UUID deniedId, String status) {

    boolean denies() {
        return "DENIED".equals(status);
    }
}
