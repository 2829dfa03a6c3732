package twoway.enterprise.cluster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;

/** Firms around one industry, and the firm that runs services for them: its ordinary offers. */
@Entity
@Table(name = "cluster")
class Cluster {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    private Description description;

    private UUID operatorId;
    private Instant changedAt;

    @Version
    private long version;

    protected Cluster() {}

    Cluster(UUID id, Description description, UUID operatorId, Instant now) {
        this.id = id;
        this.description = description;
        this.operatorId = operatorId;
        this.changedAt = now;
    }

    ClusterRecorded recorded() {
        return new ClusterRecorded(facts());
    }

    /** @param operator the firm that operates it from now on, or {@code null} if none does */
    Optional<ClusterChanged> change(Description other, UUID operator, BasedOn seen, Instant now) {
        if (other.equals(description) && isOperatedBy(operator)) return Optional.empty();
        seen.mustBe(version);
        description = other;
        operatorId = operator;
        changedAt = now;
        return Optional.of(new ClusterChanged(facts()));
    }

    /** Its operating firm has gone, or goes by another record. */
    ClusterChanged handOver(UUID operator, Instant now) {
        operatorId = operator;
        changedAt = now;
        return new ClusterChanged(facts());
    }

    boolean isOperatedBy(UUID enterpriseId) {
        return Objects.equals(operatorId, enterpriseId);
    }

    /** Whether the actor may say who belongs to it. */
    boolean isKeptBy(Actor actor) {
        return actor.is(Role.OPERATOR)
                || actor.is(Role.EDITOR) && actor.enterpriseId().equals(operatorId);
    }

    private ClusterFacts facts() {
        return new ClusterFacts(id, description, operatorId);
    }

    UUID id() {
        return id;
    }

    Description description() {
        return description;
    }

    UUID operatorId() {
        return operatorId;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
