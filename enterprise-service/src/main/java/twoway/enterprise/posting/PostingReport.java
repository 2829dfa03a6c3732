package twoway.enterprise.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.value.LocalizedText;

/** A firm says that something is wrong with a posting of another one's; an operator decides. */
@Entity
@Table(name = "posting_report")
class PostingReport {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private UUID postingId;

    @Enumerated(EnumType.STRING)
    private PostingKind kind;

    private UUID ownerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText summary;

    @Enumerated(EnumType.STRING)
    private PostingFault fault;

    private String statement;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private Instant reportedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Ruling ruling;

    @Version
    private long version;

    protected PostingReport() {}

    /** @return whether that changes anything */
    boolean decide(ReportMove move, Ruling decided, BasedOn seen) {
        if (!move.changes(state, seen, version)) return false;
        state = move.target();
        ruling = decided;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    UUID postingId() {
        return postingId;
    }

    PostingKind kind() {
        return kind;
    }

    UUID ownerId() {
        return ownerId;
    }

    LocalizedText title() {
        return title;
    }

    LocalizedText summary() {
        return summary;
    }

    PostingFault fault() {
        return fault;
    }

    String statement() {
        return statement;
    }

    ReportState state() {
        return state;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Ruling ruling() {
        return ruling;
    }

    long version() {
        return version;
    }
}
