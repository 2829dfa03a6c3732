package twoway.enterprise.affiliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.EnterpriseProblem;

/** That one enterprise belongs to another for a time, as it says itself and the other one may confirm. */
@Entity
@Table(name = "affiliation")
class Affiliation {

    @Id
    private UUID id;

    private UUID enterpriseId;
    private UUID parentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText parentName;

    @Column(name = "share")
    private Integer shareBasisPoints;

    private LocalDate validFrom;
    private LocalDate validTill;

    @Enumerated(EnumType.STRING)
    private AffiliationState state;

    private Instant declaredAt;
    private Instant stateSince;

    @Version
    private long version;

    protected Affiliation() {}

    Affiliation(UUID id, UUID enterpriseId, Tie tie, Instant now) {
        this.id = id;
        this.enterpriseId = enterpriseId;
        this.parentId = tie.parentId();
        this.parentName = tie.parentName();
        this.shareBasisPoints = tie.shareBasisPoints();
        this.validFrom = tie.validFrom();
        this.validTill = tie.validTill();
        this.state = AffiliationState.DECLARED;
        this.declaredAt = now;
        this.stateSince = now;
    }

    AffiliationDeclared declared() {
        return new AffiliationDeclared(facts());
    }

    Optional<AffiliationConfirmed> confirm(Actor by, BasedOn seen, Instant now) {
        return moves(AffiliationMove.CONFIRM, by, seen, now)
                ? Optional.of(new AffiliationConfirmed(facts()))
                : Optional.empty();
    }

    Optional<AffiliationRefused> refuse(Actor by, BasedOn seen, Instant now) {
        return moves(AffiliationMove.REFUSE, by, seen, now)
                ? Optional.of(new AffiliationRefused(facts()))
                : Optional.empty();
    }

    Optional<AffiliationWithdrawn> withdraw(Actor by, BasedOn seen, Instant now) {
        return moves(AffiliationMove.WITHDRAW, by, seen, now)
                ? Optional.of(new AffiliationWithdrawn(facts()))
                : Optional.empty();
    }

    /**
     * Either side says when it ended or will end; what was, stays.
     *
     * @throws Refusal {@code affiliation-end-unfit} if that day is before the first or after the last one known
     */
    Optional<AffiliationEnded> end(Actor by, BasedOn seen, LocalDate lastDay) {
        if (!mayEnd(by)) throw new Refusal(CommonProblem.NOT_ALLOWED);
        if (lastDay.equals(validTill)) return Optional.empty();
        seen.mustBe(version);
        if (!state.holds()) throw new Refusal(CommonProblem.STATE_CONFLICT, state, "end");
        if (lastDay.isBefore(validFrom) || validTill != null && lastDay.isAfter(validTill)) {
            throw new Refusal(EnterpriseProblem.AFFILIATION_END_UNFIT).at("/lastDay");
        }
        validTill = lastDay;
        return Optional.of(new AffiliationEnded(facts()));
    }

    private boolean mayEnd(Actor actor) {
        return actor.is(side(actor) == AffiliationMove.Side.PARENT ? Role.OWNER : Role.EDITOR);
    }

    private boolean moves(AffiliationMove move, Actor by, BasedOn seen, Instant now) {
        if (!move.mayBeMadeBy(by, side(by))) throw new Refusal(CommonProblem.NOT_ALLOWED);
        if (!move.changes(state, seen, version)) return false;
        state = move.target();
        stateSince = now;
        return true;
    }

    private AffiliationMove.Side side(Actor actor) {
        return enterpriseId.equals(actor.enterpriseId()) ? AffiliationMove.Side.CHILD : AffiliationMove.Side.PARENT;
    }

    List<String> allowedActions(Actor actor) {
        var words = new ArrayList<>(AffiliationMove.wordsIn(state, actor, side(actor)));
        if (state.holds() && mayEnd(actor)) words.add("end");
        return words;
    }

    private AffiliationFacts facts() {
        return new AffiliationFacts(id, enterpriseId, tie(), state);
    }

    Tie tie() {
        return new Tie(parentId, parentName, shareBasisPoints, validFrom, validTill);
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    AffiliationState state() {
        return state;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    long version() {
        return version;
    }
}
