package twoway.enterprise.affiliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Affiliations implements PanacheRepositoryBase<Affiliation, UUID> {

    /** Whether the parent would belong to the child on some day of the period, by whatever way. */
    private static final String CIRCLE = """
            with recursive up (id, period) as (
                select cast(?1 as uuid), daterange(cast(?2 as date), cast(?3 as date), '[]')
                union
                select a.parent_id, up.period * daterange(a.valid_from, a.valid_till, '[]')
                  from up join affiliation a on a.enterprise_id = up.id
                 where a.parent_id is not null and a.state in ('DECLARED', 'CONFIRMED')
                   and up.period && daterange(a.valid_from, a.valid_till, '[]'))
            select exists (select from up where id = cast(?4 as uuid))""";

    private static final List<AffiliationState> HOLDING = Arrays.stream(AffiliationState.values())
            .filter(AffiliationState::holds)
            .toList();

    Affiliation of(UUID side, UUID id) {
        return find("id = ?1 and (enterpriseId = ?2 or parentId = ?2)", id, side)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Affiliation forCommand(UUID side, UUID id) {
        return find("id = ?1 and (enterpriseId = ?2 or parentId = ?2)", id, side)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /**
     * What one enterprise declares waits for each other, so that it is all of it that is looked at; what names a parent waits
     * for all others that do, so that no two of them close a circle at the same moment.
     */
    void oneAtATime(UUID enterpriseId, Tie tie) {
        lock("affiliation " + enterpriseId);
        if (tie.parentId() != null) lock("affiliation");
    }

    private void lock(String name) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))", Object.class)
                .setParameter(1, name)
                .getSingleResult();
    }

    /** Whether the caller may know the enterprise as a verified one. */
    boolean canBeParent(UUID enterpriseId) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select exists (select from enterprise where id = ?1 and state = 'VERIFIED')", Boolean.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }

    /** Reads what others have declared too: asked with the platform's own rights. */
    boolean closesCircle(UUID enterpriseId, Tie tie) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(CIRCLE, Boolean.class)
                .setParameter(1, tie.parentId())
                .setParameter(2, tie.validFrom())
                .setParameter(3, tie.validTill(), LocalDate.class)
                .setParameter(4, enterpriseId)
                .getSingleResult();
    }

    /** What holds of the enterprise's own declarations, at any time. */
    List<Affiliation> holdingOf(UUID enterpriseId) {
        return list("enterpriseId = ?1 and state in ?2", enterpriseId, HOLDING);
    }

    /** In the order they were declared, of both sides; ids are ordered by time. */
    List<Affiliation> oldestOf(UUID side, UUID after, int limit) {
        var page = after == null
                ? find("(enterpriseId = ?1 or parentId = ?1) order by id", side)
                : find("(enterpriseId = ?1 or parentId = ?1) and id > ?2 order by id", side, after);
        return page.page(0, limit).list();
    }
}
