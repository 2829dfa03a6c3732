package twoway.enterprise.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.value.LocalizedText;

/** What clusters are called. */
@ApplicationScoped
public class ClusterNames {

    private final Clusters clusters;

    ClusterNames(Clusters clusters) {
        this.clusters = clusters;
    }

    /** One that is not known has no entry. */
    public Map<UUID, LocalizedText> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return clusters.list("id in ?1", ids).stream()
                .collect(
                        Collectors.toMap(Cluster::id, each -> each.description().names()));
    }
}
