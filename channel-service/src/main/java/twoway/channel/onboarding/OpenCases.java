package twoway.channel.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import org.jboss.logging.Logger;
import twoway.channel.checklist.Checklists;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.time.Clock;

/** Opens a case for every sales channel of a new partnership, and never a second one for the same. */
@ApplicationScoped
class OpenCases {

    private static final Logger LOG = Logger.getLogger(OpenCases.class);

    /** Where the days of a case are counted, until firms can choose their own zone. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Cases cases;
    private final Checklists checklists;
    private final Events events;
    private final CaseNotices notices;
    private final Clock clock;
    private final Ids ids;

    OpenCases(Cases cases, Checklists checklists, Events events, CaseNotices notices, Clock clock, Ids ids) {
        this.cases = cases;
        this.checklists = checklists;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    void of(PartnershipFormed formed) {
        formed.salesChannels().forEach(this::open);
    }

    private void open(Undertaken promise) {
        if (cases.areThereOf(promise)) return;
        var now = clock.now(promise.parties().large());
        var opened = OnboardingCase.open(promise, checklists.current(), ZONE, ids, now);
        cases.persist(opened);
        var fact = opened.opened();
        events.add(fact, now);
        notices.of(opened, fact, now);
        LOG.infof("opened case %s for undertaking %s", opened.id(), opened.commitmentId());
    }
}
