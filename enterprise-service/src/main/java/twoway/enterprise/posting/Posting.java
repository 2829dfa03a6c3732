package twoway.enterprise.posting;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.event.DomainEvent;
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

    public abstract PostingKind kind();

    public abstract PostingContent content();

    /** Says all of it anew; to be extended by what only one kind says. */
    protected void take(PostingContent content) {
        wording = content.wording();
        exchange = content.exchange();
        reach = content.reach();
    }

    /** The fact of its kind that tells this, with everything it says after the change. */
    protected abstract DomainEvent fact(Happening happening);

    /** Makes one move; no fact if the state it leads to already held. */
    final Optional<DomainEvent> move(PostingMove move, Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        if (!move.changes(state, occasion.seen(), version)) return Optional.empty();
        if (move.opens()) mayOpen(occasion);
        state = move.target();
        changedAt = occasion.now();
        return Optional.of(fact(move.happening()));
    }

    private void mayOpen(Occasion occasion) {
        if (!occasion.verified()) throw new Refusal(EnterpriseProblem.NOT_VERIFIED);
        if (content().validity().over(occasion.today())) {
            throw new Refusal(
                            EnterpriseProblem.POSTING_EXPIRED,
                            content().validity().till().toString())
                    .at(PostingField.VALID_TILL.pointer(kind()));
        }
        completeness(content(), occasion).mustBePublishable();
    }

    /** Takes new content; no fact if nothing differs, or if the public has never heard of the posting. */
    final Optional<DomainEvent> edit(PostingContent content, Occasion occasion) {
        var changed = PostingField.changed(content(), content);
        if (changed.isEmpty()) return Optional.empty();
        occasion.by().mustBe(enterpriseId);
        occasion.seen().mustBe(version);
        Restriction.refuse(this, changed);
        if (state.known()) completeness(content, occasion).mustBePublishable();
        take(content);
        changedAt = occasion.now();
        return state.known() ? Optional.of(fact(Happening.CHANGED)) : Optional.empty();
    }

    final Completeness completeness(Occasion occasion) {
        return completeness(content(), occasion);
    }

    private Completeness completeness(PostingContent content, Occasion occasion) {
        return Completeness.of(kind(), content, occasion.today());
    }

    /** Everything matching may know of it as it stands. */
    final PostingProjected projected() {
        return PostingProjected.of(this);
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
