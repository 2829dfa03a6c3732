package twoway.enterprise.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.precondition.BasedOn;

/** One check that was made, by whom, when and on which document. Never removed; superseded when what it proved has changed. */
@Entity
@Table(name = "evidence")
class Evidence {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private UUID documentId;
    private UUID vouchedBy;
    private String note;
    private String checkedBy;
    private Instant checkedAt;
    private Instant supersededAt;
    private String withdrawnBy;
    private String withdrawal;

    @Version
    private long version;

    protected Evidence() {}

    /** The office takes its word back; what counts no longer stays as it is. */
    boolean withdraw(BasedOn seen, String why, String by, Instant now) {
        if (supersededAt != null) return false;
        seen.mustBe(version);
        supersededAt = now;
        withdrawnBy = by;
        withdrawal = why;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    EvidenceKind kind() {
        return kind;
    }

    UUID documentId() {
        return documentId;
    }

    UUID vouchedBy() {
        return vouchedBy;
    }

    String note() {
        return note;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    Instant supersededAt() {
        return supersededAt;
    }

    /** Why it was withdrawn, or {@code null}. */
    String withdrawal() {
        return withdrawal;
    }

    long version() {
        return version;
    }
}
