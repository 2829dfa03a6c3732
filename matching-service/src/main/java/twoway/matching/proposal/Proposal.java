package twoway.matching.proposal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.MatchingProblem;
import twoway.matching.Move;
import twoway.matching.Parties;
import twoway.matching.capacity.Claim;
import twoway.matching.exchange.Exchange;
import twoway.matching.partnership.Agreement;

/** What one side proposes that both undertake, round by round, until it is agreed or comes to nothing. */
@Entity
class Proposal {

    @Id
    private UUID id;

    private UUID matchId;
    private UUID postingId;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;
    private UUID author;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private int round;
    private UUID turn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exchange exchange;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText terms;

    @Enumerated(EnumType.STRING)
    private DeclineCode declineCode;

    private String declineNote;
    private UUID partnershipId;
    private Instant createdAt;
    private Instant decidedAt;

    @Version
    private long version;

    protected Proposal() {}

    Proposal(UUID id, Ground ground, UUID author, Instant now) {
        this.id = id;
        this.matchId = ground.matchId();
        this.postingId = ground.postingId();
        this.leftEnterpriseId = ground.parties().left();
        this.rightEnterpriseId = ground.parties().right();
        this.author = author;
        this.state = ProposalState.DRAFT;
        this.createdAt = now;
    }

    /** A draft is rewritten as often as its author likes; one that says the same already is left as it is. */
    void rewrite(BasedOn seen, Exchange exchange, LocalizedText terms) {
        if (exchange.equals(this.exchange) && Objects.equals(terms, this.terms)) return;
        seen.mustBe(version);
        write(exchange, terms);
    }

    void write(Exchange exchange, LocalizedText terms) {
        this.exchange = exchange;
        this.terms = terms;
    }

    DomainEvent send(LocalDate today) {
        var next = ProposalMoves.SEND.from(state);
        exchange.mustBeDueFrom(today);
        state = next;
        round = 1;
        turn = parties().other(author);
        return new ProposalSent(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    DomainEvent counter(UUID by, Exchange answer) {
        state = afterAnswer(ProposalMoves.COUNTER, by);
        exchange = answer;
        round++;
        turn = parties().other(by);
        return new ProposalCountered(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    DomainEvent agree(UUID by, Instant now, LocalDate today) {
        var next = afterAnswer(ProposalMoves.AGREE, by);
        exchange.mustBeDueFrom(today); // it may have lain on the table for long
        decide(next, now);
        return new ProposalAgreed(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    DomainEvent decline(UUID by, DeclineCode code, String note, Instant now) {
        decide(afterAnswer(ProposalMoves.DECLINE, by), now);
        declineCode = code;
        declineNote = note;
        return new ProposalDeclined(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    DomainEvent withdraw(UUID by, Instant now) {
        var next = ProposalMoves.WITHDRAW.from(state);
        if (by.equals(turn)) throw new Refusal(MatchingProblem.YOUR_TURN);
        decide(next, now);
        return new ProposalWithdrawn(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    /** One side is gone for good; whose turn it was does not matter any more. */
    DomainEvent abandon(Instant now) {
        decide(ProposalMoves.WITHDRAW.from(state), now);
        return new ProposalWithdrawn(id, matchId, postingId, leftEnterpriseId, rightEnterpriseId, round, turn);
    }

    /** The agreement was made into this partnership. */
    void became(UUID partnership) {
        partnershipId = partnership;
    }

    private ProposalState afterAnswer(Move<ProposalState> move, UUID by) {
        var next = move.from(state);
        if (!by.equals(turn)) throw new Refusal(MatchingProblem.NOT_YOUR_TURN);
        return next;
    }

    private void decide(ProposalState decided, Instant now) {
        state = decided;
        turn = null;
        decidedAt = now;
    }

    Claim claim() {
        return new Claim(postingId, id, parties(), exchange.markets());
    }

    Agreement agreement() {
        return new Agreement(id, matchId, postingId, parties(), exchange, terms);
    }

    Parties parties() {
        return new Parties(leftEnterpriseId, rightEnterpriseId);
    }

    /** A draft is its author's alone. */
    boolean isSeenBy(UUID party) {
        return parties().include(party) && (state != ProposalState.DRAFT || party.equals(author));
    }

    UUID id() {
        return id;
    }

    UUID matchId() {
        return matchId;
    }

    UUID postingId() {
        return postingId;
    }

    UUID author() {
        return author;
    }

    ProposalState state() {
        return state;
    }

    int round() {
        return round;
    }

    UUID turn() {
        return turn;
    }

    Exchange exchange() {
        return exchange;
    }

    LocalizedText terms() {
        return terms;
    }

    DeclineCode declineCode() {
        return declineCode;
    }

    String declineNote() {
        return declineNote;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
