package twoway.enterprise.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;

/** Somebody says that a record others made is his firm's. An operator decides; if he asks once more, another one. */
@Entity
@Table(name = "claim")
class Claim {

    @Id
    private UUID id;

    private UUID recordId;
    private UUID enterpriseId;
    private String claimant;

    @JdbcTypeCode(SqlTypes.JSON)
    private Identifier identifier;

    @JdbcTypeCode(SqlTypes.JSON)
    private IndustryCode industry;

    private String proof;
    private String documentReference;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private Instant handedInAt;
    private Instant stateSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    private String appeal;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision appealDecision;

    @Version
    private long version;

    protected Claim() {}

    Claim(UUID id, String claimant, Target target, Proof proof, Instant now) {
        this.id = id;
        this.recordId = target.recordId();
        this.enterpriseId = target.enterpriseId();
        this.claimant = claimant;
        this.identifier = proof.identifier();
        this.industry = proof.industry();
        this.proof = proof.text();
        this.documentReference = proof.documentReference();
        this.state = ClaimState.HANDED_IN;
        this.handedInAt = now;
        this.stateSince = now;
    }

    ClaimHandedIn handedIn() {
        return new ClaimHandedIn(facts(null));
    }

    /** @param handover makes the claimant an owner and answers of which enterprise */
    Optional<ClaimAccepted> accept(Actor by, BasedOn seen, Decision ruling, Supplier<UUID> handover) {
        if (!mayBeDecided(ClaimMove.ACCEPT, by, seen, ruling)) return Optional.empty();
        enterpriseId = handover.get();
        decide(ClaimMove.ACCEPT, ruling);
        return Optional.of(new ClaimAccepted(facts(null)));
    }

    Optional<ClaimRejected> reject(Actor by, BasedOn seen, Decision ruling) {
        if (!mayBeDecided(ClaimMove.REJECT, by, seen, ruling)) return Optional.empty();
        decide(ClaimMove.REJECT, ruling);
        return Optional.of(new ClaimRejected(facts(ruling.reason())));
    }

    /** The appeal changes nothing. */
    Optional<ClaimDismissed> dismiss(Actor by, BasedOn seen, Decision ruling) {
        if (!mayBeDecided(ClaimMove.DISMISS, by, seen, ruling)) return Optional.empty();
        decide(ClaimMove.DISMISS, ruling);
        return Optional.of(new ClaimDismissed(facts(ruling.reason())));
    }

    /** @param why another operator should come to another decision */
    Optional<ClaimAppealed> appeal(String by, BasedOn seen, String why, Instant now) {
        mustBeClaimant(by);
        if (!moves(ClaimMove.APPEAL, seen, now)) return Optional.empty();
        appeal = why;
        return Optional.of(new ClaimAppealed(facts(null)));
    }

    Optional<ClaimWithdrawn> withdraw(String by, BasedOn seen, Instant now) {
        mustBeClaimant(by);
        return moves(ClaimMove.WITHDRAW, seen, now) ? Optional.of(new ClaimWithdrawn(facts(null))) : Optional.empty();
    }

    private boolean mayBeDecided(ClaimMove move, Actor by, BasedOn seen, Decision ruling) {
        if (!by.is(Role.OPERATOR)) throw new Refusal(CommonProblem.NOT_ALLOWED);
        if (!move.changes(state, seen, version)) return false;
        if (!mayBeDecidedBy(ruling.by())) throw new Refusal(EnterpriseProblem.ANOTHER_OPERATOR);
        return true;
    }

    private void decide(ClaimMove move, Decision ruling) {
        if (state == ClaimState.APPEALED) appealDecision = ruling;
        else decision = ruling;
        become(move.target(), ruling.at());
    }

    /** Nobody decides on his own claim, nor on an appeal against himself. */
    private boolean mayBeDecidedBy(String operator) {
        return !operator.equals(claimant) && (decision == null || !operator.equals(decision.by()));
    }

    private boolean moves(ClaimMove move, BasedOn seen, Instant now) {
        if (!move.changes(state, seen, version)) return false;
        become(move.target(), now);
        return true;
    }

    private void become(ClaimState next, Instant now) {
        state = next;
        stateSince = now;
    }

    private void mustBeClaimant(String subject) {
        if (!claimant.equals(subject)) throw new Refusal(EnterpriseProblem.CLAIMANT_ONLY);
    }

    private ClaimFacts facts(Reason reason) {
        return new ClaimFacts(
                id, recordId, state == ClaimState.ACCEPTED ? enterpriseId : null, claimant, state, reason);
    }

    List<String> allowedActions(String reader, boolean operator) {
        if (operator && mayBeDecidedBy(reader)) return ClaimMove.operatorsWordsIn(state);
        return reader.equals(claimant) ? ClaimMove.claimantsWordsIn(state) : List.of();
    }

    Target target() {
        return recordId == null ? Target.enterprise(enterpriseId) : Target.publicRecord(recordId);
    }

    Proof proof() {
        return new Proof(identifier, industry, proof, documentReference);
    }

    UUID id() {
        return id;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String claimant() {
        return claimant;
    }

    ClaimState state() {
        return state;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    Instant stateSince() {
        return stateSince;
    }

    Decision decision() {
        return decision;
    }

    String appeal() {
        return appeal;
    }

    Decision appealDecision() {
        return appealDecision;
    }

    long version() {
        return version;
    }
}
