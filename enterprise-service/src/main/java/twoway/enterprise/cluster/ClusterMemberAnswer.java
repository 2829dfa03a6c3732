package twoway.enterprise.cluster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.chassis.value.LocalizedText;

/**
 * A firm's membership in a cluster.
 *
 * @param till {@code null} while it lasts; what has ended only the firm, the cluster's operating firm and operators see
 * @param ending why it has ended, or {@code null}
 */
@Schema(name = "ClusterMembership")
record ClusterMemberAnswer(
        UUID id,
        UUID clusterId,
        LocalizedText clusterNames,
        UUID enterpriseId,
        LocalizedText enterpriseNames,
        Instant since,
        Instant till,
        Ending ending,
        List<String> allowedActions,
        long version)
        implements Versioned {}
