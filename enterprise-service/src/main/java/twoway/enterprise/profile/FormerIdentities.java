package twoway.enterprise.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.value.LocalizedText;

@ApplicationScoped
class FormerIdentities implements PanacheRepositoryBase<FormerIdentity, UUID> {

    private final Tenancy tenancy;

    FormerIdentities(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** The latest first. */
    List<FormerIdentity> of(UUID enterpriseId) {
        return list("enterpriseId = ?1 order by id desc", enterpriseId);
    }

    /**
     * By which names others have known each, the latest first, for anybody who may read its profile: never one that nobody
     * had checked. One that has none has no entry.
     */
    Map<UUID, Set<LocalizedText>> names(Collection<UUID> enterpriseIds) {
        return tenancy.asSystem(() -> find("enterpriseId in ?1 and proven order by id desc", enterpriseIds).stream()
                .collect(groupingBy(
                        FormerIdentity::enterpriseId,
                        mapping(FormerIdentity::names, toCollection(LinkedHashSet::new)))));
    }
}
