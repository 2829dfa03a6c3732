package twoway.enterprise.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The claims; of somebody who is no operator only his own. */
@ApplicationScoped
class Claims implements PanacheRepositoryBase<Claim, UUID> {

    private static final String GIVEN = """
            select exists (select from claim
             where state = 'ACCEPTED' and enterprise_id in (select records_of(?1)))""";

    Claim visible(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Claim forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** What one person hands in waits for each other, so that nothing is handed in twice. */
    void oneAtATime(String claimant) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('claim ' || ?1, 0))", Object.class)
                .setParameter(1, claimant)
                .getSingleResult();
    }

    /** What the claimant has handed in for the same before and not taken back, whatever became of it. */
    Optional<Claim> like(String claimant, Target target) {
        return (target.recordId() == null
                        ? find(
                                "recordId is null and enterpriseId = ?1 and claimant = ?2 and state <> ?3",
                                target.enterpriseId(),
                                claimant,
                                ClaimState.WITHDRAWN)
                        : find(
                                "recordId = ?1 and claimant = ?2 and state <> ?3",
                                target.recordId(),
                                claimant,
                                ClaimState.WITHDRAWN))
                .firstResultOptional();
    }

    /** What of the claimant's is not decided, held until the transaction ends. */
    List<Claim> undecidedOf(String claimant) {
        return find(
                        "claimant = ?1 and state in (?2, ?3) order by id",
                        claimant,
                        ClaimState.HANDED_IN,
                        ClaimState.APPEALED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Whether somebody was given this enterprise, or one that was merged into it, by a claim before, of whatever; who asks
     * holds the enterprise.
     */
    boolean given(UUID enterpriseId) {
        return getSession()
                .createNativeQuery(GIVEN, Boolean.class)
                .setParameter(1, enterpriseId)
                .getSingleResult();
    }

    /** Oldest first, so that nobody waits behind later comers; ids are ordered by time. */
    List<Claim> oldest(ClaimState state, UUID after, int limit) {
        return find("(?1 is null or state = ?1) and (?2 is null or id > ?2) order by id", state, after)
                .page(0, limit)
                .list();
    }
}
