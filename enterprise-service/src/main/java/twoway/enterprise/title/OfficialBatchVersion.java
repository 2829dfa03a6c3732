package twoway.enterprise.title;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was said of a batch from a moment on, and by whom. */
@Entity
@Immutable
@Table(name = "official_batch_version")
class OfficialBatchVersion {

    @Id
    private UUID id;

    private UUID batchId;
    private long number;

    @JdbcTypeCode(SqlTypes.JSON)
    private OfficialBatch.Content content;

    private String saidBy;
    private Instant saidAt;

    protected OfficialBatchVersion() {}

    OfficialBatchVersion(UUID id, OfficialBatch batch, String saidBy) {
        this.id = id;
        this.batchId = batch.id();
        this.number = batch.version();
        this.content = batch.content();
        this.saidBy = saidBy;
        this.saidAt = batch.changedAt();
    }

    UUID id() {
        return id;
    }

    long number() {
        return number;
    }

    OfficialBatch.Content content() {
        return content;
    }

    String saidBy() {
        return saidBy;
    }

    Instant saidAt() {
        return saidAt;
    }
}
