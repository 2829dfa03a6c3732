package twoway.enterprise.denial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.value.LocalizedText;

/** The deny-lists. */
@ApplicationScoped
class Denials implements PanacheRepositoryBase<Denial, UUID> {

    private static final String PAGE = """
            select d.id as id, d.denied_id as denied, e.names ->> 'zh' as zh, e.names ->> 'en' as en, d.denied_at as at
              from denial d left join enterprise e on e.id = d.denied_id
             where d.enterprise_id = :firm and (cast(:after as uuid) is null or d.id > :after)
             order by d.id""";

    private final Tenancy tenancy;

    Denials(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** @param names {@code null} if that firm cannot be seen any more */
    record Line(UUID id, UUID deniedId, LocalizedText names, Instant deniedAt) {

        private static Line of(Tuple row) {
            var zh = row.get("zh", String.class);
            var en = row.get("en", String.class);
            return new Line(
                    row.get("id", UUID.class),
                    row.get("denied", UUID.class),
                    zh == null && en == null ? null : LocalizedText.of(zh, en),
                    row.get("at", Instant.class));
        }
    }

    /** Changes of one list wait for each other, so that it never grows beyond what it may hold. */
    void oneAtATime(UUID firm) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('denial ' || ?1, 0))", Object.class)
                .setParameter(1, firm.toString())
                .getSingleResult();
    }

    Optional<Denial> of(UUID firm, UUID denied) {
        return find("enterpriseId = ?1 and deniedId = ?2", firm, denied).firstResultOptional();
    }

    /** All that a firm has on its list, and that others have of it. */
    List<Denial> of(UUID firm) {
        return list("enterpriseId = ?1 or deniedId = ?1 order by id", firm);
    }

    /** Whose lists name the firm. */
    Stream<UUID> listsWith(UUID denied) {
        return list("deniedId", denied).stream().map(Denial::enterpriseId);
    }

    /**
     * Whether the caller may know that enterprise; until the transaction ends it is not merged. To hold what is another's
     * takes the platform's rights.
     */
    boolean hold(UUID denied) {
        return isThere(denied, "") && tenancy.asSystem(() -> isThere(denied, " for share"));
    }

    private boolean isThere(UUID enterpriseId, String held) {
        return !getEntityManager()
                .createNativeQuery("select id from enterprise where id = ?1 and state <> 'MERGED'" + held, UUID.class)
                .setParameter(1, enterpriseId)
                .getResultList()
                .isEmpty();
    }

    /** In the order in which they were put there; ids are ordered by time. */
    List<Line> page(UUID firm, UUID after, int limit) {
        return getSession()
                .createNativeQuery(PAGE, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("denied", UUID.class)
                .addScalar("zh", String.class)
                .addScalar("en", String.class)
                .addScalar("at", Instant.class)
                .setParameter("firm", firm)
                .setParameter("after", after, UUID.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(Line::of)
                .toList();
    }
}
