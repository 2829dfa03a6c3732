package twoway.channel.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import twoway.channel.ChannelProblem;
import twoway.channel.checklist.Stage;
import twoway.chassis.problem.Refusal;

/** The way of one market into the channel. Its stage is the earliest one that is not finished. */
@Entity
class MarketLane {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private OnboardingCase onboardingCase;

    private String market;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate activatedOn;
    private LocalDate firstOrderedOn;
    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    @Version
    private long version;

    protected MarketLane() {}

    MarketLane(UUID id, OnboardingCase onboardingCase, String market) {
        this.id = id;
        this.onboardingCase = onboardingCase;
        this.market = market;
        this.stage = Stage.INTAKE;
        this.leftEnterpriseId = onboardingCase.parties().left();
        this.rightEnterpriseId = onboardingCase.parties().right();
    }

    /** @return whether the market has become live by this; it never stops being live here */
    boolean reach(Stage reached, LocalDate today) {
        if (isLive()) return false;
        stage = reached;
        if (isLive()) activatedOn = today;
        return isLive();
    }

    /**
     * Both days are days of the case's zone.
     *
     * @return whether this was the market's first order
     */
    boolean takeOrder(LocalDate orderedOn) {
        if (orderedOn.isBefore(activatedOn)) {
            throw new Refusal(
                            ChannelProblem.ORDERED_BEFORE_ACTIVATION,
                            orderedOn.toString(),
                            market,
                            activatedOn.toString())
                    .at("/orderedOn");
        }
        if (firstOrderedOn != null) return false;
        firstOrderedOn = orderedOn;
        return true;
    }

    boolean isLive() {
        return stage == Stage.LIVE;
    }

    UUID id() {
        return id;
    }

    String market() {
        return market;
    }

    Stage stage() {
        return stage;
    }

    LocalDate activatedOn() {
        return activatedOn;
    }

    LocalDate firstOrderedOn() {
        return firstOrderedOn;
    }
}
