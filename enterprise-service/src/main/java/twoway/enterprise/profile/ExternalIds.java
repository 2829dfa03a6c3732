package twoway.enterprise.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which enterprise another system means: one for each of its names, kept by the database. */
@ApplicationScoped
class ExternalIds {

    private final Session entities;

    ExternalIds(Session entities) {
        this.entities = entities;
    }

    /**
     * Takes the name for the enterprise, unless it already leads to one. Whoever asks for the same name at the same time
     * waits here until this transaction ends.
     */
    boolean claim(ExternalId name, UUID enterpriseId) {
        return entities.createNativeMutationQuery("""
                            insert into external_id (system, external_id, enterprise_id) values (?1, ?2, ?3)
                            on conflict (system, external_id) do nothing""")
                        .setParameter(1, name.system())
                        .setParameter(2, name.externalId())
                        .setParameter(3, enterpriseId)
                        .executeUpdate()
                == 1;
    }

    Optional<UUID> holderOf(ExternalId name) {
        return entities.createNativeQuery(
                        "select enterprise_id from external_id where system = ?1 and external_id = ?2", UUID.class)
                .setParameter(1, name.system())
                .setParameter(2, name.externalId())
                .uniqueResultOptional();
    }

    void lead(ExternalId name, UUID enterpriseId) {
        entities.createNativeMutationQuery(
                        "update external_id set enterprise_id = ?3 where system = ?1 and external_id = ?2")
                .setParameter(1, name.system())
                .setParameter(2, name.externalId())
                .setParameter(3, enterpriseId)
                .executeUpdate();
    }

    /** Those of each enterprise; one that has none has no entry. */
    Map<UUID, List<ExternalId>> of(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery("""
                    select system, external_id, enterprise_id from external_id
                     where enterprise_id in (?1) order by system, external_id""", Tuple.class)
                .setParameterList(1, enterpriseIds)
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get(2, UUID.class),
                        mapping(row -> new ExternalId(row.get(0, String.class), row.get(1, String.class)), toList())));
    }
}
