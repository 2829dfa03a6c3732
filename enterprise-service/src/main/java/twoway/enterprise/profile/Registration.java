package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.Money;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.member.Roster;
import twoway.enterprise.sizing.SizeRules;

/** An enterprise comes into being, once: whoever registers it again gets the same one, anybody else a refusal. */
@ApplicationScoped
class Registration {

    private final Enterprises enterprises;
    private final Identifiers identifiers;
    private final Roster roster;
    private final Badges badges;
    private final SizeRules sizeRules;
    private final Tenancy tenancy;
    private final Events events;
    private final Ids ids;

    // Eight collaborators: registering is where an enterprise, its first member and its first evidence meet.
    Registration(
            Enterprises enterprises,
            Identifiers identifiers,
            Roster roster,
            Badges badges,
            SizeRules sizeRules,
            Tenancy tenancy,
            Events events,
            Ids ids) {
        this.enterprises = enterprises;
        this.identifiers = identifiers;
        this.roster = roster;
        this.badges = badges;
        this.sizeRules = sizeRules;
        this.tenancy = tenancy;
        this.events = events;
        this.ids = ids;
    }

    record Application(Profile profile, List<Identifier> identifiers, Size size) {}

    /** The figures as given, each of which may be missing. */
    record Size(Integer employees, Money annualRevenue, Money totalAssets) {}

    record Outcome(Enterprise enterprise, boolean created) {}

    Outcome register(String subject, Application application, Instant now) {
        var id = ids.next();
        tenancy.become(id);
        return identifiers
                .claim(id, application.identifiers())
                .map(taken -> existing(id, subject, application, taken))
                .orElseGet(() -> create(id, subject, application, now));
    }

    private Outcome existing(UUID claimant, String subject, Application application, Identifier taken) {
        identifiers.release(claimant);
        var holder = tenancy.asSystem(() -> identifiers.holderOf(taken));
        tenancy.become(holder);
        if (!roster.includes(holder, subject)) {
            throw new Refusal(EnterpriseProblem.IDENTIFIER_TAKEN, taken.scheme(), taken.value())
                    .at("/identifiers/" + application.identifiers().indexOf(taken) + "/value");
        }
        return new Outcome(enterprises.visible(holder), false);
    }

    private Outcome create(UUID id, String subject, Application application, Instant now) {
        var profile = application.profile();
        var size = application.size();
        var figures = new Figures(id, size.employees(), size.annualRevenue(), size.totalAssets());
        var verdict = sizeRules.classify(figures.in(profile.country(), profile.industry()));
        var enterprise = Enterprise.draft(id, profile, verdict.sizeClass(), now);
        enterprises.persist(enterprise);
        enterprises.getEntityManager().persist(figures);
        events.add(enterprise.registered(), now);
        roster.join(id, new Roster.Newcomer(subject, Role.OWNER, null), now);
        if (application.identifiers().stream().anyMatch(each -> each.scheme().hasCheck())) badges.wellFormed(id, now);
        return new Outcome(enterprise, true);
    }
}
