package twoway.matching.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.matching.pool.Pool;

/** The proposals. A stranger finds nothing, and neither does the other side while one is a draft. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private final Pool pool;

    Proposals(Pool pool) {
        this.pool = pool;
    }

    /** For sending it: until that is done nobody leaves, so that whoever hears of a leaver finds what was sent to it. */
    Proposal toSend(UUID id, Actor actor) {
        pool.keep();
        return toChange(id, actor);
    }

    /** For bringing it to nothing: what it bound meets the pool again. */
    Proposal toEnd(UUID id, Actor actor) {
        pool.changeAlone();
        return toChange(id, actor);
    }

    /** For a command of one of its parties; nobody else changes it until the transaction ends. */
    Proposal toChange(UUID id, Actor actor) {
        return seen(find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult(), actor.enterpriseId());
    }

    Proposal of(UUID id, UUID party) {
        return seen(findById(id), party);
    }

    private static Proposal seen(Proposal proposal, UUID party) {
        if (proposal == null || !proposal.isSeenBy(party)) throw new Refusal(CommonProblem.NOT_FOUND);
        return proposal;
    }

    /** The draft this side has on the match; nobody else changes it until the transaction ends. */
    Optional<Proposal> draftOf(UUID match, UUID author) {
        return find("matchId = ?1 and author = ?2 and state = ?3", match, author, ProposalState.DRAFT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What lies on the table between these parties and others, by id; nobody else changes it until the transaction ends. */
    List<Proposal> onTheTableOf(Set<UUID> parties) {
        return find(
                        "(leftEnterpriseId in ?1 or rightEnterpriseId in ?1) and state in ?2 order by id",
                        parties,
                        Set.of(ProposalState.SENT, ProposalState.COUNTERED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Newest first; {@code match} and {@code before} may be {@code null}. */
    List<Proposal> page(UUID party, UUID match, UUID before, int limit) {
        return getEntityManager()
                .createQuery("""
                        from Proposal where (leftEnterpriseId = :party or rightEnterpriseId = :party)
                            and (state <> twoway.matching.proposal.ProposalState.DRAFT or author = :party)
                            and (:anyMatch = true or matchId = :match) and (:first = true or id < :before)
                        order by id desc""", Proposal.class)
                .setParameter("party", party)
                .setParameter("anyMatch", match == null)
                .setParameter("match", match)
                .setParameter("first", before == null)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    List<ProposalRound> roundsOf(UUID proposal) {
        return getEntityManager()
                .createQuery("from ProposalRound where proposalId = :proposal order by round", ProposalRound.class)
                .setParameter("proposal", proposal)
                .getResultList();
    }
}
