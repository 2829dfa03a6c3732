package twoway.matching.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.precondition.BasedOn;
import twoway.matching.Parties;

/** One posting and one enterprise that may ask on it: what both sides may see, and what they did. */
@Entity
public class Match {

    @Id
    private UUID id;

    private UUID postingId;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    @Enumerated(EnumType.STRING)
    private MatchState state;

    @Enumerated(EnumType.STRING)
    private MatchState resumesAs;

    @JdbcTypeCode(SqlTypes.JSON)
    private Links links;

    private Instant leftInterestAt;
    private Instant rightInterestAt;
    private UUID dismissedBy;
    private UUID waitingOn;

    /** The {@link twoway.matching.Lot} of the two, as the database draws it; {@code null} before it was read there. */
    @Formula("md5(concat(posting_id, left_enterprise_id))")
    private String lot;

    @Version
    private long version;

    protected Match() {}

    Match(UUID id, UUID postingId, Parties parties, Links links) {
        this.id = id;
        this.postingId = postingId;
        this.leftEnterpriseId = parties.left();
        this.rightEnterpriseId = parties.right();
        this.links = links;
        this.state = MatchState.SUGGESTED;
    }

    /** What happened, in order: nothing if this side had declared before; two facts if that made it mutual. */
    List<DomainEvent> declareInterest(UUID by, BasedOn seen, Instant now) {
        if (interestOf(by) != null && state != MatchState.DISMISSED && state != MatchState.STALE) return List.of();
        seen.mustBe(version);
        state = MatchMoves.DECLARE_INTEREST.from(state);
        var mutual = state == MatchState.MUTUAL;
        if (by.equals(leftEnterpriseId)) leftInterestAt = now;
        else rightInterestAt = now;
        waitingOn = mutual ? null : parties().other(by);
        var facts = new ArrayList<DomainEvent>();
        facts.add(new InterestDeclared(id, postingId, leftEnterpriseId, rightEnterpriseId, by));
        if (mutual) facts.add(new InterestBecameMutual(id, postingId, leftEnterpriseId, rightEnterpriseId));
        return facts;
    }

    /** Nothing if it was dismissed before. */
    List<DomainEvent> dismiss(UUID by, BasedOn seen) {
        if (state == MatchState.DISMISSED) return List.of();
        seen.mustBe(version);
        state = MatchMoves.DISMISS.from(state);
        dismissedBy = by;
        waitingOn = null;
        return List.of(new MatchDismissed(id, by));
    }

    /** A proposal was sent; the other side is to answer. */
    public void proposed(UUID turn) {
        state = MatchMoves.PROPOSE.from(state);
        waitingOn = turn;
    }

    /** The proposal was answered by another round. */
    public void turned(UUID turn) {
        waitingOn = turn;
    }

    /** The proposal came to nothing; both may propose again. */
    public void reopened() {
        state = MatchMoves.REOPEN.from(state);
        waitingOn = null;
    }

    public void partnered() {
        state = MatchMoves.AGREE.from(state);
        waitingOn = null;
    }

    /** The pool still, or again, says that both have something for each other. */
    void found(Links now) {
        links = now;
        if (state != MatchState.STALE) return;
        state = resumesAs;
        resumesAs = null;
    }

    /** The pool no longer allows it. */
    void lost() {
        if (state == MatchState.STALE) return;
        var left = state;
        state = MatchMoves.LOSE.from(state);
        resumesAs = left;
    }

    /** Somebody has acted on it, and counts on it as far as the pool allows it. */
    boolean actedOn() {
        return (state == MatchState.STALE ? resumesAs : state) != MatchState.SUGGESTED;
    }

    /** Nobody is bound by it yet, so that news from the pool may still change it. */
    boolean undecided() {
        return state == MatchState.STALE || MatchMoves.LOSE.isOpenIn(state);
    }

    public UUID id() {
        return id;
    }

    public UUID postingId() {
        return postingId;
    }

    public Parties parties() {
        return new Parties(leftEnterpriseId, rightEnterpriseId);
    }

    MatchState state() {
        return state;
    }

    /** Refuses unless a proposal may be made now. */
    public void mustBeOpenToProposals() {
        MatchMoves.PROPOSE.from(state);
    }

    Links links() {
        return links;
    }

    Instant interestOf(UUID party) {
        return party.equals(leftEnterpriseId) ? leftInterestAt : rightInterestAt;
    }

    /** This party has not said yes yet, and still may. */
    boolean mayBeAnsweredBy(UUID party) {
        return interestOf(party) == null && MatchMoves.DECLARE_INTEREST.isOpenIn(state);
    }

    UUID dismissedBy() {
        return dismissedBy;
    }

    UUID waitingOn() {
        return state == MatchState.STALE ? null : waitingOn;
    }

    String lot() {
        return lot;
    }

    long version() {
        return version;
    }
}
