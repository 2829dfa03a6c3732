package twoway.matching.partnership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;
import twoway.matching.MatchingProblem;
import twoway.matching.Parties;
import twoway.matching.exchange.DeliveryRule;
import twoway.matching.exchange.Proof;
import twoway.matching.exchange.Undertaking;

/** One undertaking of a partnership, from the pledge to the receiver's word that it was kept. */
@Entity
class Commitment {

    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;
    private UUID giver;
    private UUID receiver;
    private int place;

    @JdbcTypeCode(SqlTypes.JSON)
    private Undertaking undertaking;

    @JdbcTypeCode(SqlTypes.JSON)
    private DeliveryRule deliveryRule;

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> openedMarkets;

    @JdbcTypeCode(SqlTypes.JSON)
    private FirstOrder firstOrder;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText evidence;

    private Instant deliveredAt;
    private Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    private DisputeCode disputeCode;

    private String disputeNote;
    private Instant endedAt;
    private String endCode;

    @Version
    private long version;

    protected Commitment() {}

    Commitment(UUID id, Partnership partnership, int place, Undertaking undertaking, DeliveryRule rule) {
        this.id = id;
        this.partnershipId = partnership.id();
        this.leftEnterpriseId = partnership.parties().left();
        this.rightEnterpriseId = partnership.parties().right();
        this.giver = undertaking.giver();
        this.receiver = partnership.parties().other(undertaking.giver());
        this.place = place;
        this.undertaking = undertaking;
        this.deliveryRule = rule;
        this.state = CommitmentState.PLEDGED;
        this.openedMarkets = List.of();
    }

    /** A market of the channel was activated. Nothing if it was known, or is none of this undertaking's. */
    List<DomainEvent> opened(String market, Instant now) {
        if (ended() || openedMarkets.contains(market) || !undertaking.markets().contains(market)) return List.of();
        var markets = new TreeSet<>(openedMarkets);
        markets.add(market);
        openedMarkets = List.copyOf(markets);
        if (CommitmentMoves.OPEN.isOpenIn(state)) state = CommitmentMoves.OPEN.from(state);
        var facts = new ArrayList<DomainEvent>();
        facts.add(new CommitmentOpened(partnershipId, id, openedMarkets, fullyOpened(), rightEnterpriseId));
        facts.addAll(deliverByRule(now));
        return facts;
    }

    /** The first order came; later ones are not the first. */
    List<DomainEvent> ordered(FirstOrder order, Instant now) {
        if (ended() || firstOrder != null) return List.of();
        firstOrder = order;
        return deliverByRule(now);
    }

    private List<DomainEvent> deliverByRule(Instant now) {
        if (deliveryRule.byHand() || !provenBy(Proof.CHANNEL_OPENED, fullyOpened())) return List.of();
        if (!provenBy(Proof.FIRST_ORDER, firstOrder != null)) return List.of();
        return deliveredAt == null ? delivered(now) : List.of();
    }

    private boolean provenBy(Proof proof, boolean there) {
        return !deliveryRule.proofs().contains(proof) || there;
    }

    /** The giver says it is done. Nothing if it was said before. */
    List<DomainEvent> deliver(UUID by, BasedOn seen, LocalizedText evidence, Instant now) {
        mustBe(giver, by);
        if (state == CommitmentState.DELIVERED || state == CommitmentState.CONFIRMED) return List.of();
        seen.mustBe(version);
        if (!mayBeDeclared()) throw new Refusal(MatchingProblem.DELIVERED_BY_RULE);
        this.evidence = evidence;
        return delivered(now);
    }

    private List<DomainEvent> delivered(Instant now) {
        state = CommitmentMoves.DELIVER.from(state);
        deliveredAt = now;
        return List.of(new CommitmentDelivered(partnershipId, id, rightEnterpriseId));
    }

    /** The receiver agrees. Nothing if it has before. */
    List<DomainEvent> confirm(UUID by, BasedOn seen, Instant now) {
        mustBe(receiver, by);
        if (state == CommitmentState.CONFIRMED) return List.of();
        seen.mustBe(version);
        state = CommitmentMoves.CONFIRM.from(state);
        confirmedAt = now;
        return List.of(new CommitmentConfirmed(partnershipId, id, rightEnterpriseId));
    }

    /** The receiver says that it is not so; the giver may deliver again. */
    void dispute(UUID by, BasedOn seen, DisputeCode code, String note) {
        mustBe(receiver, by);
        if (state == CommitmentState.DISPUTED) return;
        seen.mustBe(version);
        state = CommitmentMoves.DISPUTE.from(state);
        disputeCode = code;
        disputeNote = note;
    }

    /** The giver ended its case. Nothing if this undertaking was kept, or has ended before. */
    List<DomainEvent> missed(String code, Instant now) {
        if (!CommitmentMoves.MISS.isOpenIn(state)) return List.of();
        end(CommitmentMoves.MISS.from(state), code, now);
        return List.of(new CommitmentMissed(partnershipId, id, code, rightEnterpriseId));
    }

    /** The receiver no longer wants it. Nothing if it was kept, or has ended before. */
    List<DomainEvent> waived(Instant now) {
        if (!CommitmentMoves.WAIVE.isOpenIn(state)) return List.of();
        end(CommitmentMoves.WAIVE.from(state), null, now);
        return List.of(new CommitmentWaived(partnershipId, id, rightEnterpriseId));
    }

    private void end(CommitmentState as, String code, Instant now) {
        state = as;
        endCode = code;
        endedAt = now;
    }

    /** Nothing will come of it any more. */
    boolean ended() {
        return state == CommitmentState.MISSED || state == CommitmentState.WAIVED;
    }

    /** A party on the wrong side may know of it but not do this; a stranger may not even know. */
    private void mustBe(UUID expected, UUID by) {
        parties().mustInclude(by);
        if (!expected.equals(by)) throw new Refusal(CommonProblem.NOT_ALLOWED);
    }

    boolean fullyOpened() {
        return !undertaking.markets().isEmpty() && openedMarkets.containsAll(undertaking.markets());
    }

    /** What its rule delivers is not declared by hand, except to answer a dispute, which no rule can. */
    boolean mayBeDeclared() {
        return deliveryRule.byHand() || state == CommitmentState.DISPUTED;
    }

    /** Not yet done by its giver although the day has passed. */
    boolean overdue(LocalDate today) {
        return CommitmentMoves.DELIVER.isOpenIn(state) && undertaking.due().isBefore(today);
    }

    Parties parties() {
        return new Parties(leftEnterpriseId, rightEnterpriseId);
    }

    UUID id() {
        return id;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID giver() {
        return giver;
    }

    UUID receiver() {
        return receiver;
    }

    Undertaking undertaking() {
        return undertaking;
    }

    DeliveryRule deliveryRule() {
        return deliveryRule;
    }

    CommitmentState state() {
        return state;
    }

    Progress progress() {
        return new Progress(
                openedMarkets,
                fullyOpened(),
                firstOrder,
                evidence,
                deliveredAt,
                confirmedAt,
                disputeCode == null ? null : new Progress.Dispute(disputeCode, disputeNote),
                endedAt == null ? null : new Progress.End(endedAt, endCode));
    }

    long version() {
        return version;
    }
}
