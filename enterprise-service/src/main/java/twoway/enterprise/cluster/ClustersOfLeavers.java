package twoway.enterprise.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.enterprise.profile.EnterpriseLeaves;
import twoway.enterprise.profile.EnterpriseReplaced;

/** A firm that leaves the platform belongs to no cluster and operates none; one that goes by another record does so by that. */
@ApplicationScoped
class ClustersOfLeavers {

    private final Clusters clusters;
    private final ClusterMembers members;
    private final Tenancy tenancy;
    private final Events events;
    private final Ids ids;

    ClustersOfLeavers(Clusters clusters, ClusterMembers members, Tenancy tenancy, Events events, Ids ids) {
        this.clusters = clusters;
        this.members = members;
        this.tenancy = tenancy;
        this.events = events;
        this.ids = ids;
    }

    /** A cluster is nobody's own: it is written with the platform's rights. */
    void leaves(@Observes EnterpriseLeaves leaving) {
        tenancy.asSystem(() -> {
            members.of(leaving.enterpriseId())
                    .forEach(each -> events.add(each.end(Ending.RETIRED, leaving.now()), leaving.now()));
            handOver(leaving.enterpriseId(), null, leaving.now());
        });
    }

    void replaced(@Observes EnterpriseReplaced replaced) {
        members.of(replaced.enterpriseId()).forEach(each -> {
            events.add(each.end(Ending.MERGED, replaced.now()), replaced.now());
            follow(each, replaced.replacedBy(), replaced.now());
        });
        handOver(replaced.enterpriseId(), replaced.replacedBy(), replaced.now());
    }

    /** The other record belongs to the cluster for as long, unless it was in it or has said no to it. */
    private void follow(ClusterMember member, UUID enterpriseId, Instant now) {
        members.oneAtATime(member.clusterId(), enterpriseId);
        var last = members.last(member.clusterId(), enterpriseId);
        if (last.filter(each -> each.ending() == null || each.ending() == Ending.DECLINED)
                .isPresent()) return;
        var following = new ClusterMember(ids.next(), member.clusterId(), enterpriseId, member.since());
        members.persist(following);
        events.add(following.named(), now);
    }

    private void handOver(UUID from, UUID to, Instant now) {
        clusters.operatedBy(from).forEach(each -> events.add(each.handOver(to, now), now));
    }
}
