package twoway.enterprise.posting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The postings of one kind. */
public abstract class Postings<P extends Posting> implements PanacheRepositoryBase<P, UUID> {

    /** A new one, not kept yet. */
    protected abstract P draft(UUID id, PostingContent content, Occasion occasion);

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

    /** What the public meets or could meet again, held against other commands until the transaction ends. */
    List<P> openOf(UUID enterpriseId) {
        return find("enterpriseId = ?1 and state in ?2 order by id", enterpriseId, PostingState.OPEN)
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
