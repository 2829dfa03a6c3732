package twoway.enterprise.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The postings of one kind. */
public abstract class Postings<P extends Posting> implements PanacheRepositoryBase<P, UUID> {

    private static final String DUE = """
            with day as (select cast((transaction_timestamp() + greatest(max(shift), interval '0'))
                at time zone :zone as date) as latest from clock_shift)
            select p.id from %1$s p join enterprise e on e.id = p.enterprise_id cross join lateral (
                select cast((transaction_timestamp() + coalesce(
                    (select shift from clock_shift where tenant = p.enterprise_id), interval '0'))
                    at time zone :zone as date) as today) own
            where (p.state in ('PUBLISHED', 'PAUSED') and p.%2$s < (select latest from day)
                    or p.state = 'PUBLISHED' and p.closed_till < (select latest from day))
                and (p.%2$s < own.today or p.state = 'PUBLISHED' and p.closed_till < own.today)
            order by p.id limit %3$d for no key update of e, p skip locked""";

    /** A new one, not kept yet. */
    protected abstract P draft(UUID id, PostingContent content, Occasion occasion);

    /** The table they stand in. */
    protected abstract String table();

    /** The column of the last day on which one counts. */
    protected abstract String lastDay();

    /**
     * Those whose calendar has moved on, held with their owners until the transaction ends; what somebody else holds is
     * left to him. The
     * latest day that it is for anybody narrows the search to what an index holds; then each firm's own day counts.
     *
     * @param zone where days end
     */
    List<P> due(ZoneId zone, int limit) {
        var due = getSession()
                .createNativeQuery(DUE.formatted(table(), lastDay(), limit), UUID.class)
                .setParameter("zone", zone.getId())
                .getResultList();
        return due.isEmpty() ? List.of() : list("id in ?1 order by id", due);
    }

    /** The enterprise's own; somebody else's is as missing as one that never was. */
    P own(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    P ownForCommand(UUID id, UUID enterpriseId) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Whose it is; for operators. */
    Optional<UUID> ownerOf(UUID id) {
        return find("id", id).project(Owner.class).firstResultOptional().map(Owner::enterpriseId);
    }

    record Owner(UUID enterpriseId) {}

    /** Anybody's, held against other commands until the transaction ends; for operators. */
    Optional<P> forDecision(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that an operator is to look at, the longest waiting first. */
    List<P> inReview(Instant since, UUID after, int limit) {
        var page = after == null
                ? find("state = ?1 order by stateSince, id", PostingState.IN_REVIEW)
                : find(
                        "state = ?1 and (stateSince > ?2 or stateSince = ?2 and id > ?3) order by stateSince, id",
                        PostingState.IN_REVIEW,
                        since,
                        after);
        return page.page(0, limit).list();
    }

    /** Those in one of the states, held against other commands until the transaction ends. */
    List<P> of(UUID enterpriseId, Set<PostingState> states) {
        return find("enterpriseId = ?1 and state in ?2 order by id", enterpriseId, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Newest first; ids are ordered by time. */
    List<P> newestOf(UUID enterpriseId, UUID before, int limit) {
        var page = before == null
                ? find("enterpriseId = ?1 order by id desc", enterpriseId)
                : find("enterpriseId = ?1 and id < ?2 order by id desc", enterpriseId, before);
        return page.page(0, limit).list();
    }
}
