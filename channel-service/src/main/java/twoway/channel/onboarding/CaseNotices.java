package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import twoway.channel.checklist.Side;
import twoway.channel.notice.NoticeWanted;
import twoway.chassis.event.DomainEvent;
import twoway.chassis.event.Events;

/** Has the two firms of a case told what has become of it, and the one that is waited for that it is. */
@ApplicationScoped
class CaseNotices {

    private final Events events;

    CaseNotices(Events events) {
        this.events = events;
    }

    void of(OnboardingCase of, DomainEvent fact, Instant at) {
        switch (fact) {
            case CaseOpened opened ->
                both(of, "case-opened", Map.of("markets", String.join(",", opened.markets())), at);
            case ChannelActivated live -> both(of, "lane-live", Map.of("market", live.market()), at);
            case CaseClosed closed -> ended(of, closed, at);
            default -> {}
        }
    }

    /** That every market is live was told market by market. */
    private void ended(OnboardingCase of, CaseClosed closed, Instant at) {
        switch (closed.outcome()) {
            case REJECTED ->
                want(
                        of,
                        closed.sme(),
                        "case-rejected",
                        Map.of("reason", closed.code().name()),
                        at);
            case WITHDRAWN -> want(of, closed.large(), "case-withdrawn", Map.of(), at);
            case OPEN, CLOSED -> {}
        }
    }

    /** Told when more waits for the other side than before this one acted. */
    void turned(OnboardingCase of, Side actor, long before, Instant at) {
        var count = waitingForOtherThan(of, actor);
        if (count <= before) return;
        var reader = actor == Side.LARGE ? of.parties().sme() : of.parties().large();
        want(of, reader, "case-waiting", Map.of("count", Long.toString(count)), at);
    }

    long waitingForOtherThan(OnboardingCase of, Side actor) {
        var other = actor == Side.LARGE ? Side.SME : Side.LARGE;
        return of.items().stream().filter(item -> item.waitingOn() == other).count();
    }

    private void both(OnboardingCase of, String code, Map<String, String> arguments, Instant at) {
        List.of(of.parties().large(), of.parties().sme()).forEach(each -> want(of, each, code, arguments, at));
    }

    private void want(OnboardingCase of, UUID reader, String code, Map<String, String> more, Instant at) {
        var parties = of.parties();
        var other = reader.equals(parties.large()) ? parties.sme() : parties.large();
        var arguments = new HashMap<>(more);
        arguments.put("firm", other.toString());
        var link = "/channel/v1/onboarding-cases/" + of.id();
        events.add(new NoticeWanted(of.id(), reader, code, arguments, link), at);
    }
}
