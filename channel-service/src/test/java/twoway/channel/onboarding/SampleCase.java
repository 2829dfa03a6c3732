package twoway.channel.onboarding;

import static twoway.chassis.precondition.BasedOn.WHATEVER_IT_IS;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.channel.checklist.Checklists;
import twoway.channel.checklist.Side;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.id.Ids;
import twoway.chassis.value.LocalizedText;

/** A case in memory, with the two firms at its two ends; its clock goes only when it is told. */
final class SampleCase {

    static final Instant OPENED = Instant.parse("2026-11-22T08:00:00Z");
    static final LocalizedText WHY = LocalizedText.of("示例理由", "Sample reason");

    final Actor large = firm();
    final Actor sme = firm();
    final OnboardingCase of;
    private Instant now = OPENED;

    SampleCase(String... markets) {
        var parties = Parties.of(sme.enterpriseId(), large.enterpriseId(), large.enterpriseId());
        var promise = new Undertaken(UUID.randomUUID(), UUID.randomUUID(), parties, Set.of(markets));
        of = OnboardingCase.open(promise, new Checklists().current(), ZoneId.of("Asia/Shanghai"), new Ids(), OPENED);
    }

    static Actor firm() {
        return new Actor("client:example", UUID.randomUUID(), null, Role.OWNER.contained());
    }

    SampleCase after(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Instant now() {
        return now;
    }

    ChecklistItem item(String type) {
        return item(null, type);
    }

    ChecklistItem item(String market, String type) {
        return of.items().stream()
                .filter(item -> item.line().type().equals(type))
                .filter(item -> market == null || market.equals(item.market()))
                .findFirst()
                .orElseThrow();
    }

    Actor handlerOf(ChecklistItem item) {
        return item.line().handledBy() == Side.LARGE ? large : sme;
    }

    List<DomainEvent> move(ChecklistItem item, ItemAction action, Decision decision, Actor by) {
        return of.move(item, action, decision, by, WHATEVER_IT_IS, now);
    }

    List<DomainEvent> move(ChecklistItem item, ItemAction action) {
        return move(item, action, Decision.PLAIN, handlerOf(item));
    }

    List<DomainEvent> finish(ChecklistItem item) {
        move(item, ItemAction.START);
        return move(item, ItemAction.COMPLETE);
    }

    /** Does everything that can be done, until nothing can, but leaves these types alone. */
    List<DomainEvent> finishAllBut(String... left) {
        List<DomainEvent> facts = new ArrayList<>();
        for (var todo = doable(left); !todo.isEmpty(); todo = doable(left)) {
            todo.forEach(item -> facts.addAll(finish(item)));
        }
        return facts;
    }

    private List<ChecklistItem> doable(String... left) {
        if (of.state() != CaseState.OPEN) return List.of();
        return of.items().stream()
                .filter(item -> item.state() == ItemState.TO_DO)
                .filter(item -> !Set.of(left).contains(item.line().type()))
                .toList();
    }
}
