package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.sizing.SizeRules;

/** What is written when an enterprise comes into being, whoever brings it; its identifiers are claimed before. */
@ApplicationScoped
class Founding {

    private final Enterprises enterprises;
    private final Badges badges;
    private final SizeRules sizeRules;
    private final Events events;

    Founding(Enterprises enterprises, Badges badges, SizeRules sizeRules, Events events) {
        this.enterprises = enterprises;
        this.badges = badges;
        this.sizeRules = sizeRules;
        this.events = events;
    }

    Enterprise found(UUID id, Registration.Application application, Instant now) {
        var profile = application.profile();
        var figures = new Figures(id, application.size());
        var verdict = sizeRules.classify(figures.in(profile.country(), profile.industry()));
        var enterprise = Enterprise.draft(id, profile, verdict.sizeClass(), now);
        enterprises.persist(enterprise);
        enterprises.getEntityManager().persist(figures);
        events.add(enterprise.registered(), now);
        if (application.identifiers().stream().anyMatch(each -> each.scheme().hasCheck())) badges.wellFormed(id, now);
        return enterprise;
    }
}
