package twoway.channel.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.value.Money;

/** An order that came in through an open channel, as the large firm reports it. */
@Entity
class ReportedOrder {

    @Id
    private UUID id;

    private UUID caseId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lane_id")
    private MarketLane lane;

    private String orderNumber;
    private LocalDate orderedOn;
    private BigDecimal quantity;
    private BigDecimal amount;
    private String currency;
    private String reportedBy;
    private Instant reportedAt;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    @Version
    private long version;

    protected ReportedOrder() {}

    /** What the large firm says of an order. */
    record Content(String orderNumber, LocalDate orderedOn, BigDecimal quantity, Money amount) {}

    ReportedOrder(UUID id, OnboardingCase of, MarketLane lane, Content content, Actor by, Instant now) {
        this.id = id;
        this.caseId = of.id();
        this.lane = lane;
        this.orderNumber = content.orderNumber();
        this.orderedOn = content.orderedOn();
        this.quantity = content.quantity();
        this.amount = content.amount() == null ? null : content.amount().amount();
        this.currency = content.amount() == null ? null : content.amount().currency();
        this.reportedBy = by.subject();
        this.reportedAt = now;
        this.leftEnterpriseId = of.parties().left();
        this.rightEnterpriseId = of.parties().right();
    }

    /** Whether the same is said again: 10 and 10.00 are the same quantity. */
    boolean says(Content content) {
        return orderNumber.equals(content.orderNumber())
                && orderedOn.equals(content.orderedOn())
                && quantity.compareTo(content.quantity()) == 0
                && sameAmount(content.amount());
    }

    private boolean sameAmount(Money other) {
        if (amount == null || other == null) return amount == null && other == null;
        return amount.compareTo(other.amount()) == 0 && Objects.equals(currency, other.currency());
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    MarketLane lane() {
        return lane;
    }

    String orderNumber() {
        return orderNumber;
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    BigDecimal quantity() {
        return quantity;
    }

    Money amount() {
        return amount == null ? null : new Money(amount, currency);
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
