package twoway.enterprise.posting;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** What an offer and a need have in common: an owner, a two-way exchange, and one life. */
@MappedSuperclass
public abstract class Posting {

    @Id
    private UUID id;

    private UUID enterpriseId;

    @Enumerated(EnumType.STRING)
    private PostingState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording wording;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exchange exchange;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reach reach;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Posting() {}

    protected Posting(UUID id, Occasion occasion) {
        this.id = id;
        this.enterpriseId = occasion.enterpriseId();
        this.state = PostingState.DRAFT;
        this.createdAt = occasion.now();
        this.changedAt = occasion.now();
    }

    /** The last day on which it counts, or {@code null} if it is open-ended. */
    protected abstract LocalDate lastDay();

    /** Its projection with the given status and everything matching may know. */
    protected abstract PostingProjected projected(PostingProjected.Status status);

    /**
     * Guards and makes one move.
     *
     * @return whether anything changed; {@code false} if the target state already held
     */
    protected final boolean moves(PostingMove move, Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        if (!move.changes(state, occasion.seen(), version)) return false;
        if (move.opens()) mayOpen(occasion);
        state = move.target();
        changedAt = occasion.now();
        return true;
    }

    private void mayOpen(Occasion occasion) {
        if (!occasion.verified()) throw new Refusal(EnterpriseProblem.NOT_VERIFIED);
        if (lastDay() != null && lastDay().isBefore(occasion.today())) {
            throw new Refusal(EnterpriseProblem.POSTING_EXPIRED, lastDay().toString());
        }
    }

    /** Guards a change of content by an editor who has seen the version that stands. */
    protected final void openForEdit(Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        occasion.seen().mustBe(version);
        if (!state.editable()) throw new Refusal(CommonProblem.STATE_CONFLICT, state, "edit");
        changedAt = occasion.now();
    }

    protected final void say(Wording newWording, Exchange newExchange, Reach newReach) {
        wording = newWording;
        exchange = newExchange;
        reach = newReach;
    }

    public UUID id() {
        return id;
    }

    public UUID enterpriseId() {
        return enterpriseId;
    }

    public PostingState state() {
        return state;
    }

    public Wording wording() {
        return wording;
    }

    public Exchange exchange() {
        return exchange;
    }

    public Reach reach() {
        return reach;
    }

    public long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
