package twoway.enterprise.title;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.office.Offices;

@ApplicationScoped
class Titles implements PanacheRepositoryBase<Title, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String IN_PROVINCE = """
            select t.* from official_title t join enterprise e on e.id = t.enterprise_id
             where e.province = ?1 and e.id <> ?2 and e.state not in ('MERGED', 'RETIRED')""";

    Title of(UUID enterpriseId, UUID id) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Title forCommand(UUID enterpriseId, UUID id) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Reports of the same enterprise wait for each other, so that none is put down twice. */
    void oneAtATime(UUID enterpriseId) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('title ' || ?1, 0))", Object.class)
                .setParameter(1, enterpriseId.toString())
                .getSingleResult();
    }

    /** What was already reported by the same words. */
    Optional<Title> like(UUID enterpriseId, Award award) {
        return list("enterpriseId", enterpriseId).stream()
                .filter(each -> each.award().equals(award))
                .findFirst();
    }

    /** Those of the firms that this office takes care of, which never is itself. With the platform's rights. */
    List<Title> oldestIn(Offices.Held office, UUID after, int limit) {
        return getSession()
                .createNativeQuery(IN_PROVINCE + " and t.id > ?3 order by t.id limit ?4", Title.class)
                .setParameter(1, office.province())
                .setParameter(2, office.enterpriseId())
                .setParameter(3, after == null ? FIRST : after)
                .setParameter(4, limit)
                .getResultList();
    }

    /** The same one by one; any other is as missing as one that never was. */
    Title in(Offices.Held office, UUID id) {
        return getSession()
                .createNativeQuery(IN_PROVINCE + " and t.id = ?3", Title.class)
                .setParameter(1, office.province())
                .setParameter(2, office.enterpriseId())
                .setParameter(3, id)
                .uniqueResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** In the order they were reported; ids are ordered by time. */
    List<Title> oldestOf(UUID enterpriseId, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", enterpriseId)
                : find("enterpriseId = ?1 and id > ?2 order by id", enterpriseId, after);
        return page.page(0, limit).list();
    }
}
