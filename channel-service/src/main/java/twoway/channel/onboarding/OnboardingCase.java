package twoway.channel.onboarding;

import static twoway.channel.onboarding.ItemState.WAITING_FOR_EARLIER_STEP;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import twoway.channel.ChannelProblem;
import twoway.channel.checklist.Checklist;
import twoway.channel.checklist.Line;
import twoway.channel.checklist.Side;
import twoway.channel.checklist.Stage;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

/**
 * One promised sales channel on its way to being open: what is done once, then one lane per market. Every change goes
 * through the case, whose row is locked first, so that two hands at the last two items see each other.
 */
@Entity
class OnboardingCase {

    @Id
    private UUID id;

    private UUID partnershipId;
    private UUID commitmentId;

    @Embedded
    private Parties parties;

    private String templateVersion;
    private String requirementsVersion;
    private ZoneId zone;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    private RejectionCode code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText note;

    private Instant openedAt;
    private Instant closedAt;

    /** Counts what happens to lanes and items, so that the case gets another version with each of it. */
    private long changes;

    @OneToMany(mappedBy = "onboardingCase", cascade = CascadeType.ALL)
    @OrderBy("market")
    @BatchSize(size = 200)
    private List<MarketLane> lanes = new ArrayList<>();

    @OneToMany(mappedBy = "onboardingCase", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ChecklistItem> items = new ArrayList<>();

    @Version
    private long version;

    protected OnboardingCase() {}

    private OnboardingCase(Undertaken promise, Checklist checklist, ZoneId zone, Ids ids, Instant now) {
        this.id = ids.next();
        this.partnershipId = promise.partnershipId();
        this.commitmentId = promise.commitmentId();
        this.parties = promise.parties();
        this.templateVersion = checklist.templateVersion();
        this.requirementsVersion = checklist.requirementsVersion();
        this.zone = zone;
        this.state = CaseState.OPEN;
        this.openedAt = now;
    }

    static OnboardingCase open(Undertaken promise, Checklist checklist, ZoneId zone, Ids ids, Instant now) {
        var opened = new OnboardingCase(promise, checklist, zone, ids, now);
        checklist.shared().forEach(line -> opened.add(null, line, ids));
        for (var market : promise.markets()) {
            var lane = new MarketLane(ids.next(), opened, market);
            opened.lanes.add(lane);
            checklist.of(market, opened.day(now)).forEach(line -> opened.add(lane, line, ids));
        }
        opened.unlock(now);
        return opened;
    }

    private void add(MarketLane lane, Line line, Ids ids) {
        items.add(new ChecklistItem(ids.next(), this, lane, items.size(), line));
    }

    CaseOpened opened() {
        var markets = lanes.stream().map(MarketLane::market).toList();
        return new CaseOpened(id, partnershipId, commitmentId, parties.large(), parties.sme(), markets);
    }

    /**
     * Moves one item and everything that follows from it: what waited for it, the stage of its lane, the end of the case.
     *
     * @return what happened, in order; nothing if the goal was already reached
     */
    List<DomainEvent> move(
            ChecklistItem item, ItemAction action, Decision decision, Actor by, BasedOn seen, Instant now) {
        item.mustBeMovedBy(parties.sideOf(by), action);
        if (item.hasReached(action)) return List.of();
        seen.mustBe(item.version());
        mustBeOpen();
        if (item.state() == WAITING_FOR_EARLIER_STEP && !action.letsGo()) throw mustWait(item);
        item.move(action, decision, by, now);
        changes++;
        List<DomainEvent> facts = new ArrayList<>();
        if (item.state() == ItemState.DONE) facts.add(ItemCompleted.of(this, item));
        if (item.state().isSettled()) facts.addAll(advance(now));
        return facts;
    }

    private Refusal mustWait(ChecklistItem item) {
        var earlier = waitsFor(item);
        var types = earlier.stream().map(each -> each.line().type()).collect(Collectors.joining(", "));
        return new Refusal(ChannelProblem.WAITING_FOR_EARLIER_STEP, types)
                .with("waitsFor", earlier.stream().map(CaseView.Earlier::of).toList());
    }

    private List<DomainEvent> advance(Instant now) {
        unlock(now);
        List<DomainEvent> facts = new ArrayList<>();
        for (var lane : lanes) {
            if (lane.reach(stageOf(lane), day(now))) facts.add(ChannelActivated.of(this, lane));
        }
        if (lanes.stream().allMatch(MarketLane::isLive)) facts.add(end(CaseState.CLOSED, now));
        return facts;
    }

    private void unlock(Instant now) {
        items.stream()
                .filter(item -> item.state() == WAITING_FOR_EARLIER_STEP)
                .filter(item -> waitsFor(item).isEmpty())
                .toList()
                .forEach(item -> item.unlock(day(now), now));
    }

    /** What has to be settled before this item's turn comes. */
    List<ChecklistItem> waitsFor(ChecklistItem item) {
        if (item.state() != WAITING_FOR_EARLIER_STEP) return List.of();
        return items.stream()
                .filter(earlier -> !earlier.state().isSettled() && earlier.mustPrecede(item))
                .toList();
    }

    private Stage stageOf(MarketLane lane) {
        return unsettled(lane).stream().sorted().findFirst().orElse(Stage.LIVE);
    }

    /** The stages that are being worked on in this market now: those of the earliest step that is not finished. */
    List<Stage> openStages(MarketLane lane) {
        return unsettled(lane).stream()
                .filter(stage -> stage.runsBeside(stageOf(lane)))
                .sorted()
                .toList();
    }

    private Set<Stage> unsettled(MarketLane lane) {
        return items.stream()
                .filter(item -> item.lane() == null || item.lane() == lane)
                .filter(item -> item.line().mandatory() && !item.state().isSettled())
                .map(item -> item.line().stage())
                .collect(Collectors.toSet());
    }

    /** A party ends the case before its markets are live; markets that are live stay so. */
    List<DomainEvent> end(
            CaseAction action, RejectionCode why, LocalizedText said, Actor by, BasedOn seen, Instant now) {
        if (parties.sideOf(by) != action.by()) throw new Refusal(ChannelProblem.OTHER_PARTYS_STEP);
        if (state == action.to()) return List.of();
        seen.mustBe(version);
        if (state != CaseState.OPEN) throw new Refusal(CommonProblem.STATE_CONFLICT, state.name(), action.word());
        code = why;
        note = said;
        return List.of(end(action.to(), now));
    }

    /** A party has left the platform: the SME has given up, or the large firm's channel is closed. */
    List<DomainEvent> abandon(UUID leaver, Instant now) {
        if (state != CaseState.OPEN) return List.of();
        if (!leaver.equals(parties.large())) return List.of(end(CaseAction.WITHDRAW.to(), now));
        code = RejectionCode.CHANNEL_CLOSED;
        return List.of(end(CaseAction.REJECT.to(), now));
    }

    private CaseClosed end(CaseState outcome, Instant now) {
        state = outcome;
        closedAt = now;
        items.forEach(item -> item.stopWaiting(now));
        return CaseClosed.of(this);
    }

    /** Takes a reported order of a live market. */
    List<DomainEvent> take(ReportedOrder order) {
        var lane = order.lane();
        if (!lane.isLive()) {
            throw new Refusal(
                    ChannelProblem.LANE_NOT_LIVE, lane.market(), lane.stage().name());
        }
        if (!lane.takeOrder(order.orderedOn())) return List.of();
        changes++;
        return List.of(FirstOrderReported.of(this, order));
    }

    private void mustBeOpen() {
        if (state != CaseState.OPEN) throw new Refusal(ChannelProblem.CASE_CLOSED, state.name());
    }

    Side sideOf(Actor actor) {
        return parties.sideOf(actor);
    }

    ChecklistItem item(UUID itemId) {
        return items.stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(OnboardingCase::missing);
    }

    MarketLane lane(String market) {
        return lanes.stream()
                .filter(lane -> lane.market().equals(market))
                .findFirst()
                .orElseThrow(OnboardingCase::missing);
    }

    private static Refusal missing() {
        return new Refusal(CommonProblem.NOT_FOUND);
    }

    LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    UUID id() {
        return id;
    }

    UUID partnershipId() {
        return partnershipId;
    }

    UUID commitmentId() {
        return commitmentId;
    }

    Parties parties() {
        return parties;
    }

    String templateVersion() {
        return templateVersion;
    }

    String requirementsVersion() {
        return requirementsVersion;
    }

    CaseState state() {
        return state;
    }

    RejectionCode code() {
        return code;
    }

    LocalizedText note() {
        return note;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    List<MarketLane> lanes() {
        return lanes;
    }

    List<ChecklistItem> items() {
        return items;
    }

    long version() {
        return version;
    }
}
