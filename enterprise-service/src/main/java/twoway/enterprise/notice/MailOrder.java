package twoway.enterprise.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** A mail as operators see it: what became of it, and neither to whom nor what. Sending goes by {@link MailQueue}. */
@Entity
@Table(name = "mail")
class MailOrder {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    @Enumerated(EnumType.STRING)
    private MailState state;

    private String reason;
    private Instant dueAt;
    private int attempts;
    private Instant queuedAt;
    private Instant closedAt;

    @Version
    private long version;

    protected MailOrder() {}

    /** Is tried from the beginning once more. */
    void retry(BasedOn seen, Instant now) {
        if (state == MailState.QUEUED) return;
        seen.mustBe(version);
        if (state != MailState.FAILED) throw new Refusal(CommonProblem.STATE_CONFLICT, state, "retry");
        state = MailState.QUEUED;
        attempts = 0;
        dueAt = now;
        closedAt = null;
    }

    UUID id() {
        return id;
    }

    MailKind kind() {
        return kind;
    }

    MailState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Instant dueAt() {
        return dueAt;
    }

    int attempts() {
        return attempts;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    long version() {
        return version;
    }
}
