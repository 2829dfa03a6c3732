package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Actor;
import twoway.chassis.event.Events;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.time.Clock;
import twoway.chassis.value.LocalizedText;

/** Everything the parties do to a case: lock it, change it, put down what happened. */
@ApplicationScoped
class WorkOnCases {

    private static final Logger LOG = Logger.getLogger(WorkOnCases.class);

    private final Cases cases;
    private final Events events;
    private final CaseNotices notices;
    private final Clock clock;

    WorkOnCases(Cases cases, Events events, CaseNotices notices, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    OnboardingCase move(UUID itemId, ItemAction action, Decision decision, Actor by, BasedOn seen) {
        var of = cases.lockedByItem(itemId, by);
        var now = clock.now(of.parties().large());
        var side = of.sideOf(by);
        var waited = notices.waitingForOtherThan(of, side);
        of.move(of.item(itemId), action, decision, by, seen, now).forEach(fact -> {
            events.add(fact, now);
            notices.of(of, fact, now);
            LOG.infof("case %s: %s", of.id(), fact);
        });
        notices.turned(of, side, waited, now);
        cases.flush(); // the answer tells the new version
        return of;
    }

    /** Everything that was under way with a firm that has left. */
    void abandon(UUID leaver) {
        cases.openOf(leaver).forEach(of -> {
            var now = clock.now(of.parties().large());
            of.abandon(leaver, now).forEach(fact -> {
                events.add(fact, now);
                notices.of(of, fact, now);
            });
            LOG.infof("case %s ended: %s, for %s has left", of.id(), of.state(), leaver);
        });
    }

    OnboardingCase end(UUID id, CaseAction action, RejectionCode code, LocalizedText note, Actor by, BasedOn seen) {
        var of = cases.locked(id, by);
        var now = clock.now(of.parties().large());
        of.end(action, code, note, by, seen, now).forEach(fact -> {
            events.add(fact, now);
            notices.of(of, fact, now);
            LOG.infof("case %s ended: %s", of.id(), of.state());
        });
        cases.flush();
        return of;
    }
}
