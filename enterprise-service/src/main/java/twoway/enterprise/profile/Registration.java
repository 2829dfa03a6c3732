package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Role;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.Money;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.member.Roster;

/** An enterprise comes into being, once: whoever registers it again gets the same one, anybody else a refusal. */
@ApplicationScoped
class Registration {

    private final Founding founding;
    private final Enterprises enterprises;
    private final Identifiers identifiers;
    private final Roster roster;
    private final Tenancy tenancy;
    private final Ids ids;

    Registration(
            Founding founding,
            Enterprises enterprises,
            Identifiers identifiers,
            Roster roster,
            Tenancy tenancy,
            Ids ids) {
        this.founding = founding;
        this.enterprises = enterprises;
        this.identifiers = identifiers;
        this.roster = roster;
        this.tenancy = tenancy;
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
        var enterprise = founding.found(id, application, now);
        roster.join(id, new Roster.Newcomer(subject, Role.OWNER, null), now);
        return new Outcome(enterprise, true);
    }
}
