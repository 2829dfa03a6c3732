package twoway.enterprise.profile;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which enterprises were found to be another record of a firm that has one already. */
@ApplicationScoped
class Mergers {

    private static final String KEEP = """
            insert into merger (enterprise_id, replaced_by, reason, identifiers, external_ids, merged_by, merged_at)
            select cast(?1 as uuid), cast(?2 as uuid), cast(?3 as text),
                   coalesce((select jsonb_agg(jsonb_build_object('scheme', scheme, 'value', value))
                               from enterprise_identifier where enterprise_id = ?1), '[]'),
                   coalesce((select jsonb_agg(jsonb_build_object('system', system, 'externalId', external_id))
                               from external_id where enterprise_id = ?1), '[]'),
                   cast(?4 as text), cast(?5 as timestamptz)""";
    private static final String END = """
            with recursive way (id, next) as (
                select enterprise_id, replaced_by from merger where enterprise_id = ?1
                union all select merger.enterprise_id, merger.replaced_by
                  from merger join way on merger.enterprise_id = way.next)
            select next from way where next not in (select id from way)""";

    private final Session entities;

    Mergers(Session entities) {
        this.entities = entities;
    }

    /** Those of the enterprises that were merged. */
    Map<UUID, Merger> of(Collection<UUID> enterpriseIds) {
        return entities.createNativeQuery("""
                    select enterprise_id, replaced_by, reason, merged_at from merger
                     where enterprise_id in (?1)""", Tuple.class)
                .setParameterList(1, enterpriseIds)
                .getResultStream()
                .collect(toMap(
                        row -> row.get(0, UUID.class),
                        row -> new Merger(
                                row.get(1, UUID.class), row.get(2, String.class), row.get(3, Instant.class))));
    }

    /** The enterprise that stands for a merged one today, however often it went on. */
    Optional<UUID> endOf(UUID enterpriseId) {
        return entities.createNativeQuery(END, UUID.class)
                .setParameter(1, enterpriseId)
                .uniqueResultOptional();
    }

    /** Keeps what the enterprise was known by, and has it lead to the other one. */
    void keep(UUID enterpriseId, Merger merger, String by) {
        entities.createNativeMutationQuery(KEEP)
                .setParameter(1, enterpriseId)
                .setParameter(2, merger.replacedBy())
                .setParameter(3, merger.reason())
                .setParameter(4, by)
                .setParameter(5, merger.mergedAt())
                .executeUpdate();
        lead("enterprise_identifier", enterpriseId, merger.replacedBy());
        lead("external_id", enterpriseId, merger.replacedBy());
    }

    private void lead(String table, UUID from, UUID to) {
        entities.createNativeMutationQuery("update " + table + " set enterprise_id = ?2 where enterprise_id = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }
}
