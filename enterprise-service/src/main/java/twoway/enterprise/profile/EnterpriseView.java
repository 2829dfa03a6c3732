package twoway.enterprise.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.sizing.SizeRules;

/** Puts together what a reader may know of an enterprise. */
@ApplicationScoped
class EnterpriseView {

    private final EntityManager entities;
    private final Identifiers identifiers;
    private final Badges badges;
    private final SizeRules sizeRules;

    EnterpriseView(EntityManager entities, Identifiers identifiers, Badges badges, SizeRules sizeRules) {
        this.entities = entities;
        this.identifiers = identifiers;
        this.badges = badges;
        this.sizeRules = sizeRules;
    }

    EnterpriseAnswer.Full full(Enterprise enterprise, Actor reader) {
        var figures = entities.find(Figures.class, enterprise.id());
        var profile = enterprise.profile();
        return EnterpriseAnswer.Full.of(
                EnterpriseAnswer.Public.of(enterprise, badges.of(enterprise.id())),
                enterprise,
                identifiers.of(enterprise.id()),
                figures,
                sizeRules.classify(figures.in(profile.country(), profile.industry())),
                reader);
    }

    /** What strangers see, once it is verified; before that there is nothing to see. */
    EnterpriseAnswer.Public profile(Enterprise enterprise) {
        if (enterprise.state() != EnterpriseState.VERIFIED) throw new Refusal(CommonProblem.NOT_FOUND);
        return EnterpriseAnswer.Public.of(enterprise, badges.of(enterprise.id()));
    }
}
