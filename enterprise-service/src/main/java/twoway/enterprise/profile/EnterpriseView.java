package twoway.enterprise.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import twoway.chassis.actor.Actor;
import twoway.chassis.value.LocalizedText;
import twoway.enterprise.affiliation.Belongings;
import twoway.enterprise.evidence.Badges;
import twoway.enterprise.record.ClaimedRecords;
import twoway.enterprise.sizing.SizeRules;
import twoway.enterprise.sizing.SizeVerdict;

/** Puts together what a reader may know of an enterprise. */
@ApplicationScoped
class EnterpriseView {

    private final EntityManager entities;
    private final Identifiers identifiers;
    private final ExternalIds externalIds;
    private final OfficeEntries officeEntries;
    private final Mergers mergers;
    private final ClaimedRecords claimed;
    private final Belongings belongings;
    private final Badges badges;
    private final FormerIdentities former;
    private final Suspensions suspensions;
    private final SizeRules sizeRules;

    // Eleven collaborators: here everything that is known of an enterprise comes together.
    EnterpriseView(
            EntityManager entities,
            Identifiers identifiers,
            ExternalIds externalIds,
            OfficeEntries officeEntries,
            Mergers mergers,
            ClaimedRecords claimed,
            Belongings belongings,
            Badges badges,
            FormerIdentities former,
            Suspensions suspensions,
            SizeRules sizeRules) {
        this.entities = entities;
        this.identifiers = identifiers;
        this.externalIds = externalIds;
        this.officeEntries = officeEntries;
        this.mergers = mergers;
        this.claimed = claimed;
        this.belongings = belongings;
        this.badges = badges;
        this.former = former;
        this.suspensions = suspensions;
        this.sizeRules = sizeRules;
    }

    EnterpriseAnswer.Full full(Enterprise enterprise, Actor reader) {
        return full(List.of(enterprise), reader).getFirst();
    }

    /** A page of them, read with as many queries as one of them. */
    List<EnterpriseAnswer.Full> full(List<Enterprise> page, Actor reader) {
        var ids = page.stream().map(Enterprise::id).toList();
        var standing = standing(ids);
        var details = details(ids);
        return page.stream()
                .map(each -> EnterpriseAnswer.Full.of(
                        EnterpriseAnswer.Public.of(each, standing.apply(each)), each, details.apply(each), reader))
                .toList();
    }

    private Function<Enterprise, EnterpriseAnswer.Standing> standing(List<UUID> ids) {
        var evidence = badges.of(ids);
        var affiliations = belongings.of(ids);
        var names = former.names(ids);
        return each -> new EnterpriseAnswer.Standing(
                evidence.get(each.id()),
                affiliations.getOrDefault(each.id(), List.of()),
                others(names.getOrDefault(each.id(), Set.of()), each.profile().names()));
    }

    /** It may have changed an identifier only, or gone back to a name. */
    private static Set<LocalizedText> others(Set<LocalizedText> former, LocalizedText today) {
        var others = new LinkedHashSet<>(former);
        others.remove(today);
        return others;
    }

    private Function<Enterprise, EnterpriseAnswer.Details> details(List<UUID> ids) {
        var names = identifiers.of(ids);
        var elsewhere = externalIds.of(ids);
        var told = officeEntries.of(ids);
        var figures = figures(ids);
        var merged = mergers.of(ids);
        var records = claimed.of(ids);
        var suspended = suspensions.of(ids);
        return each -> new EnterpriseAnswer.Details(
                names.getOrDefault(each.id(), List.of()),
                elsewhere.getOrDefault(each.id(), List.of()),
                told.getOrDefault(each.id(), List.of()),
                figures.get(each.id()),
                size(each.profile(), figures.get(each.id())),
                merged.get(each.id()),
                records.getOrDefault(each.id(), List.of()),
                suspended.getOrDefault(each.id(), List.of()));
    }

    private SizeVerdict size(Profile profile, Figures figures) {
        return sizeRules.classify(figures.in(profile.country(), profile.industry()));
    }

    private Map<UUID, Figures> figures(List<UUID> ids) {
        return entities.createQuery("from Figures where enterpriseId in :ids", Figures.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(Figures::enterpriseId, identity()));
    }

    /** What others see of one that shows itself to them. */
    EnterpriseAnswer.Public profile(Enterprise enterprise) {
        return EnterpriseAnswer.Public.of(
                enterprise, standing(List.of(enterprise.id())).apply(enterprise));
    }
}
