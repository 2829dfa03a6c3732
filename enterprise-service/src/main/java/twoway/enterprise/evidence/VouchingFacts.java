package twoway.enterprise.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event of a vouching says.
 *
 * @param till {@code null} while it lasts
 */
record VouchingFacts(UUID vouchingId, UUID enterpriseId, Instant since, Instant till) {

    static VouchingFacts of(Evidence evidence) {
        return new VouchingFacts(evidence.id(), evidence.enterpriseId(), evidence.checkedAt(), evidence.supersededAt());
    }
}
