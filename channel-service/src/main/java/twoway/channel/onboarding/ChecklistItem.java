package twoway.channel.onboarding;

import static twoway.channel.onboarding.ItemState.AWAITING_EXTERNAL;
import static twoway.channel.onboarding.ItemState.TO_DO;
import static twoway.channel.onboarding.ItemState.WAITING_FOR_EARLIER_STEP;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.channel.ChannelProblem;
import twoway.channel.checklist.Legal;
import twoway.channel.checklist.Line;
import twoway.channel.checklist.Side;
import twoway.channel.onboarding.ItemMove.Work;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

/**
 * One item of a case's checklist, a copy of its line as it was on the day the case was opened. While it is open and its
 * turn has come, its clock runs against whoever is waited for.
 */
@Entity
class ChecklistItem {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private OnboardingCase onboardingCase;

    /** {@code null} for what is done once for all markets. */
    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "lane_id")
    private MarketLane lane;

    private int position;

    @Embedded
    private Line line;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private LocalDate due;
    private int attempts;

    @Enumerated(EnumType.STRING)
    private FailureCode failureCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText evidence;

    private String decidedBy;
    private Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText reason;

    @Enumerated(EnumType.STRING)
    private Side waitingOn;

    private Instant waitingSince;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "item_id", insertable = false, updatable = false)
    @Fetch(FetchMode.SUBSELECT)
    private List<ItemClock> clocks = new ArrayList<>();

    private UUID leftEnterpriseId;
    private UUID rightEnterpriseId;

    @Version
    private long version;

    protected ChecklistItem() {}

    ChecklistItem(UUID id, OnboardingCase onboardingCase, MarketLane lane, int position, Line line) {
        this.id = id;
        this.onboardingCase = onboardingCase;
        this.lane = lane;
        this.position = position;
        this.line = line;
        this.state = WAITING_FOR_EARLIER_STEP;
        this.leftEnterpriseId = onboardingCase.parties().left();
        this.rightEnterpriseId = onboardingCase.parties().right();
    }

    /** Its turn has come: from now on somebody is waited for. */
    void unlock(LocalDate today, Instant now) {
        if (state != WAITING_FOR_EARLIER_STEP) throw new IllegalStateException(line.type() + " is " + state);
        state = TO_DO;
        due = today.plusDays(line.daysUntilDue());
        waitFor(line.handledBy(), now);
    }

    /** Refuses whoever has no say here, whatever the state is. */
    void mustBeMovedBy(Side side, ItemAction action) {
        if (!movedBy(side, action)) throw new Refusal(ChannelProblem.OTHER_PARTYS_STEP);
    }

    boolean hasReached(ItemAction action) {
        return ItemMove.isReached(action, work(), state);
    }

    /** Takes one step of {@link ItemMove}; the caller has seen that the actor may and the case is open. */
    void move(ItemAction action, Decision decision, Actor by, Instant now) {
        if (forbiddenByLaw(action)) throw new Refusal(ChannelProblem.LAW_CANNOT_BE_WAIVED);
        state = ItemMove.of(action, work(), state)
                .orElseThrow(() -> new Refusal(CommonProblem.STATE_CONFLICT, state.name(), action.word()))
                .to();
        switch (action) {
            case START, RETRY -> {
                attempts++;
                failureCode = null;
                waitFor(state == AWAITING_EXTERNAL ? line.owner() : line.handledBy(), now);
            }
            case HAND_OVER -> waitFor(decision.outside(), now);
            case FAIL -> {
                failureCode = decision.failure();
                waitFor(line.handledBy(), now);
            }
            case COMPLETE, WAIVE, MARK_NOT_APPLICABLE -> settle(decision, by, now);
        }
    }

    private void settle(Decision decision, Actor by, Instant now) {
        evidence = decision.evidence();
        reason = decision.reason();
        failureCode = null;
        decidedBy = by.subject();
        decidedAt = now;
        stopWaiting(now);
    }

    List<ItemAction> movesOf(Side side) {
        return List.of(ItemAction.values()).stream()
                .filter(action -> movedBy(side, action) && !forbiddenByLaw(action))
                .filter(action -> ItemMove.of(action, work(), state).isPresent())
                .toList();
    }

    private boolean movedBy(Side side, ItemAction action) {
        return side == (action.letsGo() ? Side.LARGE : line.handledBy());
    }

    private boolean forbiddenByLaw(ItemAction action) {
        return action == ItemAction.WAIVE
                && line.legal() != null
                && line.legal().force() == Legal.Force.LAW;
    }

    private Work work() {
        return line.owner().isParty() ? Work.OWN : Work.OUTSIDE;
    }

    private void waitFor(Side side, Instant now) {
        if (side == waitingOn) return;
        stopWaiting(now);
        waitingOn = side;
        waitingSince = now;
    }

    /** The wait so far is put down; a case that has ended keeps nobody waiting. */
    void stopWaiting(Instant now) {
        if (waitingOn == null) return;
        clock(waitingOn).add(Duration.between(waitingSince, now));
        waitingOn = null;
        waitingSince = null;
    }

    private ItemClock clock(Side side) {
        return clocks.stream().filter(clock -> clock.side() == side).findFirst().orElseGet(() -> {
            var started = new ItemClock(id, side, onboardingCase.parties());
            clocks.add(started);
            return started;
        });
    }

    /** Seconds this item has waited for each side, the running wait included. */
    Map<Side, Long> waited(Instant now) {
        Map<Side, Long> waited = new EnumMap<>(Side.class);
        clocks.forEach(clock -> waited.put(clock.side(), clock.seconds()));
        if (waitingOn != null) {
            var running = Math.max(0, Duration.between(waitingSince, now).toSeconds());
            waited.merge(waitingOn, running, Long::sum);
        }
        return waited;
    }

    /** Whether this item must be settled before the other one's turn comes. */
    boolean mustPrecede(ChecklistItem later) {
        if (lane != null && lane != later.lane) return false;
        return later.line.dependsOn().contains(line.type())
                || (line.mandatory() && line.stage().isBefore(later.line.stage()));
    }

    UUID id() {
        return id;
    }

    MarketLane lane() {
        return lane;
    }

    String market() {
        return lane == null ? null : lane.market();
    }

    Line line() {
        return line;
    }

    ItemState state() {
        return state;
    }

    LocalDate due() {
        return due;
    }

    int attempts() {
        return attempts;
    }

    FailureCode failureCode() {
        return failureCode;
    }

    LocalizedText evidence() {
        return evidence;
    }

    /** The firm that settled it; persons are not shown to the other party. */
    UUID decidedBy(Parties parties) {
        if (decidedBy == null) return null;
        return state == ItemState.DONE && line.handledBy() == Side.SME ? parties.sme() : parties.large();
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalizedText reason() {
        return reason;
    }

    Side waitingOn() {
        return waitingOn;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    long version() {
        return version;
    }
}
