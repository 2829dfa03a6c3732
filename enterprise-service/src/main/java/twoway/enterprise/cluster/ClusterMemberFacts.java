package twoway.enterprise.cluster;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event of a membership says: how it is after the change.
 *
 * @param till {@code null} while it lasts
 * @param ending {@code null} while it lasts
 */
record ClusterMemberFacts(
        UUID membershipId, UUID clusterId, UUID enterpriseId, Instant since, Instant till, Ending ending) {}
