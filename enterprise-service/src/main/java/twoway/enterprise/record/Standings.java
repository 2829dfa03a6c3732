package twoway.enterprise.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Whether the firms of public records have joined. */
@ApplicationScoped
class Standings {

    private final Session entities;

    Standings(Session entities) {
        this.entities = entities;
    }

    /** Those of the records that are enterprises here now. */
    Set<UUID> claimed(Collection<UUID> ids) {
        return new HashSet<>(entities.createNativeQuery(
                        "select id from public_record where id in (?1) and claimed_by is not null", UUID.class)
                .setParameterList(1, ids)
                .getResultList());
    }
}
