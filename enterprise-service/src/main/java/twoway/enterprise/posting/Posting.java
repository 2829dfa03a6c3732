package twoway.enterprise.posting;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.actor.Role;
import twoway.chassis.event.DomainEvent;
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

    private Instant stateSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private Ruling ruling;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording wording;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exchange exchange;

    @JdbcTypeCode(SqlTypes.JSON)
    private Reach reach;

    /** The last day before it opens, while that is still to come. */
    private LocalDate closedTill;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Period> validities;

    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Posting() {}

    protected Posting(UUID id, Occasion occasion) {
        this.id = id;
        this.enterpriseId = occasion.enterpriseId();
        this.state = PostingState.DRAFT;
        this.stateSince = occasion.now();
        this.validities = List.of();
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

    /** Makes one move of its owner's; no fact if it changes nothing, or nothing that the public knows of. */
    final Optional<DomainEvent> move(PostingMove move, Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        return make(move, occasion);
    }

    /**
     * Makes one move of an operator's; no fact in the same cases.
     *
     * @param decided what its owner is to mend, {@code null} if nothing
     */
    final Optional<DomainEvent> decide(PostingMove move, Ruling decided, Occasion occasion) {
        if (!occasion.by().is(Role.OPERATOR)) throw new Refusal(CommonProblem.NOT_ALLOWED);
        var before = state;
        var fact = make(move, occasion);
        if (state != before) ruling = decided;
        return fact;
    }

    private Optional<DomainEvent> make(PostingMove move, Occasion occasion) {
        if (!move.changes(state, occasion.seen(), version)) return Optional.empty();
        if (move.opens()) mayOpen(content(), occasion);
        if (move.happening() == Happening.PUBLISHED) given(content().validity(), occasion.today(), occasion.now());
        var told = move.toldFrom(state);
        become(move, occasion.now());
        return told ? Optional.of(fact(move.happening())) : Optional.empty();
    }

    private void become(PostingMove move, Instant now) {
        state = move.target();
        stateSince = now;
        changedAt = now;
    }

    private void mayOpen(PostingContent content, Occasion occasion) {
        if (!occasion.mayPublish()) throw new Refusal(occasion.hindrance());
        var days = content.validity();
        if (days.over(occasion.today())) {
            throw new Refusal(EnterpriseProblem.POSTING_EXPIRED, days.till().toString())
                    .at(PostingField.VALID_TILL.pointer(kind()));
        }
        completeness(content, occasion).mustBePublishable();
    }

    /**
     * Gives it a new last day; what has expired is public again. No fact if it has that day and is not over.
     *
     * @param till the new last day
     */
    final Optional<DomainEvent> renew(LocalDate till, Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        var next = new Validity(content().validity().from(), till);
        if (next.equals(content().validity()) && state != PostingState.EXPIRED) return Optional.empty();
        occasion.seen().mustBe(version);
        PostingMove.RENEW.mustBePossibleIn(state);
        if (next.over(occasion.today())) throw new Refusal(EnterpriseProblem.POSTING_EXPIRED, till).at("/validTill");
        var content = content().renewed(next);
        mayOpen(content, occasion);
        take(content);
        given(next, occasion.today(), occasion.now());
        if (state == PostingState.EXPIRED) become(PostingMove.RENEW, occasion.now());
        changedAt = occasion.now();
        return Optional.of(fact(PostingMove.RENEW.happening()));
    }

    /**
     * Looks at the calendar: a last day that has passed ends it, a first day that has come opens it.
     *
     * @return nothing if neither, however often it is asked
     */
    final Optional<DomainEvent> lookAtCalendar(LocalDate today, Instant now) {
        var days = content().validity();
        if (state.live() && days.over(today)) {
            become(PostingMove.EXPIRE, now);
            return Optional.of(fact(PostingMove.EXPIRE.happening()));
        }
        if (state != PostingState.PUBLISHED || closedTill == null || !closedTill.isBefore(today))
            return Optional.empty();
        closedTill = null;
        changedAt = now;
        return Optional.of(fact(Happening.OPENED));
    }

    /** Others have been told of these days. */
    private void given(Validity days, LocalDate today, Instant now) {
        closedTill =
                days.from() != null && days.from().isAfter(today) ? days.from().minusDays(1) : null;
        validities = Stream.concat(Stream.of(new Period(days.from(), days.till(), now)), validities.stream())
                .toList();
    }

    /**
     * Days it was given.
     *
     * @param from its first day, {@code null} if it opened at once
     * @param till its last day, {@code null} if it had none
     * @param since when it was given them
     */
    @Schema(name = "PostingPeriod")
    public record Period(LocalDate from, LocalDate till, Instant since) {}

    /** Takes new content; no fact if nothing differs, or if the public has never heard of the posting. */
    final Optional<DomainEvent> edit(PostingContent content, Occasion occasion) {
        var changed = PostingField.changed(content(), content);
        if (changed.isEmpty()) return Optional.empty();
        occasion.by().mustBe(enterpriseId);
        occasion.seen().mustBe(version);
        Restriction.refuse(this, changed);
        if (state.live()) completeness(content, occasion).mustBePublishable();
        if (state.known() && !content.validity().equals(content().validity())) {
            given(content.validity(), occasion.today(), occasion.now());
        }
        take(content);
        changedAt = occasion.now();
        return state.known() ? Optional.of(fact(Happening.CHANGED)) : Optional.empty();
    }

    /** Has its details said anew, which stand apart; refused like a change of any other field. */
    public final void sayDetails(Occasion occasion) {
        occasion.by().mustBe(enterpriseId);
        occasion.seen().mustBe(version);
        Restriction.refuse(this, List.of(PostingField.DETAILS));
        changedAt = occasion.now();
    }

    public final boolean detailsAreFreeTo(Occasion occasion) {
        return occasion.by().is(Role.EDITOR)
                && occasion.speaksFor(content().unit())
                && PostingField.DETAILS.in(state).lock() == null;
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

    Instant stateSince() {
        return stateSince;
    }

    /** What an operator wants mended, or wanted when he last looked; {@code null} if nothing. */
    Ruling ruling() {
        return ruling;
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

    List<Period> validities() {
        return validities;
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
