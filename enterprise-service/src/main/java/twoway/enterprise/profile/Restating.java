package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.sizing.SizeInputs;
import twoway.enterprise.sizing.SizeRules;

/** What follows when something else is known of an enterprise than before, whoever says it. */
@ApplicationScoped
class Restating {

    private final Enterprises enterprises;
    private final FormerIdentities former;
    private final Badges badges;
    private final SizeRules sizeRules;
    private final Events events;
    private final Ids ids;

    // Six collaborators: names, proofs, class and news follow from one change.
    Restating(
            Enterprises enterprises,
            FormerIdentities former,
            Badges badges,
            SizeRules sizeRules,
            Events events,
            Ids ids) {
        this.enterprises = enterprises;
        this.former = former;
        this.badges = badges;
        this.sizeRules = sizeRules;
        this.events = events;
        this.ids = ids;
    }

    /** The enterprise goes by other names or identifiers from now on: the old ones are kept, their proofs prove no more. */
    void identity(Enterprise enterprise, List<Identifier> before, List<Identifier> after, Instant now) {
        var id = enterprise.id();
        former.persist(new FormerIdentity(ids.next(), enterprise, before, badges.documentSeen(id), now));
        badges.supersede(id, now);
        if (after.stream().anyMatch(each -> each.scheme().hasCheck())) badges.wellFormed(id, now);
    }

    /** Takes what is known; the class follows from the figures as they now stand, and others are told once. */
    void take(Enterprise enterprise, Profile known, Visibility visibility, Instant now) {
        enterprise
                .restate(
                        known,
                        visibility,
                        sizeRules.classify(inputs(enterprise.id(), known)).sizeClass(),
                        now)
                .ifPresent(each -> events.add(each, now));
    }

    private SizeInputs inputs(UUID id, Profile known) {
        var figures = enterprises.getEntityManager().find(Figures.class, id);
        return figures.in(known.country(), known.industry());
    }
}
