package twoway.enterprise.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;

/** That a firm belongs to a cluster, or did: what has ended stays. */
@Entity
@Table(name = "cluster_member")
class ClusterMember {

    @Id
    private UUID id;

    private UUID clusterId;
    private UUID enterpriseId;
    private Instant since;
    private Instant till;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    @Version
    private long version;

    protected ClusterMember() {}

    ClusterMember(UUID id, UUID clusterId, UUID enterpriseId, Instant since) {
        this.id = id;
        this.clusterId = clusterId;
        this.enterpriseId = enterpriseId;
        this.since = since;
    }

    ClusterMemberNamed named() {
        return new ClusterMemberNamed(facts());
    }

    /** A firm that ends it itself is not named again by the cluster's operating firm. */
    Optional<ClusterMemberEnded> end(Actor by, BasedOn seen, Instant now) {
        if (ending != null) return Optional.empty();
        seen.mustBe(version);
        return Optional.of(end(isSelf(by) ? Ending.DECLINED : Ending.REMOVED, now));
    }

    ClusterMemberEnded end(Ending why, Instant now) {
        ending = why;
        till = now;
        return new ClusterMemberEnded(facts());
    }

    boolean isSelf(Actor actor) {
        return actor.is(Role.EDITOR) && enterpriseId.equals(actor.enterpriseId());
    }

    private ClusterMemberFacts facts() {
        return new ClusterMemberFacts(id, clusterId, enterpriseId, since, till, ending);
    }

    UUID id() {
        return id;
    }

    UUID clusterId() {
        return clusterId;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    Instant since() {
        return since;
    }

    Ending ending() {
        return ending;
    }
}
