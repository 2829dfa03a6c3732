package twoway.enterprise.cluster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * What every event of a cluster says: the whole of it after the change, save who belongs to it.
 *
 * @param operatorId the enterprise whose offers are its services, or {@code null}
 */
record ClusterFacts(UUID clusterId, @JsonUnwrapped Description description, UUID operatorId) {}
