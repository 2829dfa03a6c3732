package twoway.enterprise.profile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What of the enterprises offices have told. */
@ApplicationScoped
class OfficeEntries {

    private final Session entities;

    OfficeEntries(Session entities) {
        this.entities = entities;
    }

    Map<Field, OfficeEntry> of(UUID enterpriseId) {
        return of(List.of(enterpriseId)).getOrDefault(enterpriseId, List.of()).stream()
                .collect(toMap(OfficeEntry::field, identity()));
    }

    /** Those of each enterprise; one that has none has no entry. */
    Map<UUID, List<OfficeEntry>> of(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery("""
                    select field, system, stated_at, enterprise_id from office_entry
                     where enterprise_id in (?1) order by field""", Tuple.class)
                .setParameterList(1, enterpriseIds)
                .getResultStream()
                .collect(groupingBy(row -> row.get(3, UUID.class), mapping(OfficeEntries::entry, toList())));
    }

    private static OfficeEntry entry(Tuple row) {
        return new OfficeEntry(
                Field.valueOf(row.get(0, String.class)), row.get(1, String.class), row.get(2, Instant.class));
    }

    void put(UUID enterpriseId, OfficeEntry entry) {
        entities.createNativeMutationQuery("""
                    insert into office_entry (enterprise_id, field, system, stated_at) values (?1, ?2, ?3, ?4)
                    on conflict (enterprise_id, field)
                    do update set system = excluded.system, stated_at = excluded.stated_at""")
                .setParameter(1, enterpriseId)
                .setParameter(2, entry.field().name())
                .setParameter(3, entry.system())
                .setParameter(4, entry.statedAt())
                .executeUpdate();
    }

    /** From now on the enterprise says these itself. */
    void giveWay(UUID enterpriseId, Set<Field> fields) {
        if (fields.isEmpty()) return;
        entities.createNativeMutationQuery("delete from office_entry where enterprise_id = ?1 and field in (?2)")
                .setParameter(1, enterpriseId)
                .setParameterList(2, fields.stream().map(Field::name).toList())
                .executeUpdate();
    }
}
