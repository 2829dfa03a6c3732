package twoway.enterprise.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One suspension of a firm, from its statement of reasons to that of its end. */
@Entity
@Table(name = "suspension")
class Suspension {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private SuspensionReason reason;

    private String statement;
    private String suspendedBy;
    private Instant suspendedAt;

    @Enumerated(EnumType.STRING)
    private ReinstatementReason endReason;

    private String endStatement;
    private String endedBy;
    private Instant endedAt;

    protected Suspension() {}

    Suspension(UUID id, UUID enterpriseId, SuspensionReason reason, Statement statement) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.reason = reason;
        this.statement = statement.text();
        this.suspendedBy = statement.by();
        this.suspendedAt = statement.at();
    }

    /** What an operator says to the firm's members, in his own words. */
    record Statement(String text, String by, Instant at) {}

    void end(ReinstatementReason why, Statement said) {
        endReason = why;
        endStatement = said.text();
        endedBy = said.by();
        endedAt = said.at();
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    SuspensionReason reason() {
        return reason;
    }

    String statement() {
        return statement;
    }

    Instant suspendedAt() {
        return suspendedAt;
    }

    ReinstatementReason endReason() {
        return endReason;
    }

    String endStatement() {
        return endStatement;
    }

    Instant endedAt() {
        return endedAt;
    }
}
