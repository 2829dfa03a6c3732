package twoway.enterprise.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.id.Ids;

/** Which kinds of evidence there are for an enterprise: all that anybody but itself and operators learns of them. */
@ApplicationScoped
public class Badges {

    private final Evidences evidences;
    private final Tenancy tenancy;
    private final Ids ids;

    Badges(Evidences evidences, Tenancy tenancy, Ids ids) {
        this.evidences = evidences;
        this.tenancy = tenancy;
        this.ids = ids;
    }

    public Set<EvidenceKind> of(UUID enterpriseId) {
        return of(List.of(enterpriseId)).get(enterpriseId);
    }

    /** The same for many at once, each of which has an entry. */
    public Map<UUID, Set<EvidenceKind>> of(Collection<UUID> enterpriseIds) {
        Map<UUID, Set<EvidenceKind>> kinds = new HashMap<>();
        enterpriseIds.forEach(id -> kinds.put(id, EnumSet.noneOf(EvidenceKind.class)));
        tenancy.asSystem(() -> evidences
                .countingOf(enterpriseIds)
                .forEach(each -> kinds.get(each.enterpriseId()).add(each.kind())));
        return kinds;
    }

    public boolean documentSeen(UUID enterpriseId) {
        return of(enterpriseId).contains(EvidenceKind.DOCUMENT_SEEN);
    }

    /** What was seen so far was seen of other names or identifiers and proves nothing any more. */
    public void supersede(UUID enterpriseId, Instant now) {
        tenancy.asSystem(() -> evidences.supersede(enterpriseId, now));
    }

    /** An identifier's check character fits. Only the platform writes evidence, never the enterprise itself. */
    public void wellFormed(UUID enterpriseId, Instant now) {
        var check = new Evidences.Check(EvidenceKind.WELL_FORMED, null, null, null, null);
        tenancy.asSystem(() -> {
            evidences.insert(ids.next(), enterpriseId, check, now);
        });
    }
}
