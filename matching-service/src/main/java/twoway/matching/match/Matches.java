package twoway.matching.match;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.matching.MatchingProblem;
import twoway.matching.pool.PooledEnterprise;
import twoway.matching.pool.PooledEnterprises;

/** The matches. Whoever is no party of one finds nothing, as if it did not exist. */
@ApplicationScoped
public class Matches implements PanacheRepositoryBase<Match, UUID> {

    private final PooledEnterprises enterprises;

    Matches(PooledEnterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** As {@link #toChange}, for what leads to new dealings: those need both enterprises to be active. */
    public Match toDealOn(UUID id, Actor actor) {
        var match = toChange(id, actor);
        var both = List.of(match.parties().left(), match.parties().right());
        if (!enterprises.byIds(both).values().stream().allMatch(PooledEnterprise::meetsOthers)) {
            throw new Refusal(MatchingProblem.PARTY_NOT_ACTIVE);
        }
        return match;
    }

    /** The match for a command of one of its parties; nobody else changes it until the transaction ends. */
    public Match toChange(UUID id, Actor actor) {
        var match = find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
        if (match == null) throw new Refusal(CommonProblem.NOT_FOUND);
        match.parties().mustInclude(actor.enterpriseId());
        return match;
    }

    /** Several for the platform, in one order for all who lock several; nobody else changes them until the transaction ends. */
    public List<Match> toChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Both sides' views of these matches, by match and reader; for the platform, which alone may see both. */
    Map<UUID, Map<UUID, MatchView>> viewsOf(Collection<Match> matches) {
        return getEntityManager()
                .createQuery("from MatchView where matchId in :ids", MatchView.class)
                .setParameter("ids", matches.stream().map(Match::id).toList())
                .getResultStream()
                .collect(groupingBy(MatchView::matchId, toMap(MatchView::enterpriseId, Function.identity())));
    }

    /** A party's own view of a match. */
    MatchView view(UUID match, UUID reader) {
        return getEntityManager()
                .createQuery("from MatchView where matchId = :match and enterpriseId = :reader", MatchView.class)
                .setParameter("match", match)
                .setParameter("reader", reader)
                .getSingleResult();
    }

    /** All matches on a posting, for the pool's news; in one order for all who lock several. */
    List<Match> onPosting(UUID posting) {
        return find("postingId = ?1 order by id", posting)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The matches in which this enterprise asks, as far as its news can change them: what has gone stale with a posting that
     * is no longer open stays so, and there is more of it every day.
     */
    List<Match> askedBy(UUID enterprise) {
        return find("""
                        leftEnterpriseId = ?1 and (state <> twoway.matching.match.MatchState.STALE
                            or postingId in (select p.id from PooledPosting p where p.status = 'OPEN'))
                        order by id""", enterprise).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
