package twoway.enterprise.denial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That one enterprise does not want to meet another. */
@Entity
@Table(name = "denial")
class Denial {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private UUID deniedId;
    private Instant deniedAt;

    protected Denial() {}

    Denial(UUID id, UUID enterpriseId, UUID deniedId, Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.deniedId = deniedId;
        this.deniedAt = now;
    }

    DenialProjected projected(DenialProjected.Status status) {
        return new DenialProjected(id, enterpriseId, deniedId, status);
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    UUID deniedId() {
        return deniedId;
    }

    Instant deniedAt() {
        return deniedAt;
    }
}
