package twoway.enterprise.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that an enterprise handed in; its bytes stand in the file store under their hash. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private String sha256;
    private String name;
    private String mediaType;
    private long bytes;
    private Instant uploadedAt;

    protected Document() {}

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String sha256() {
        return sha256;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long bytes() {
        return bytes;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
