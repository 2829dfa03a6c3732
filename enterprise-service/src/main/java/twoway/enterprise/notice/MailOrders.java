package twoway.enterprise.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class MailOrders implements PanacheRepositoryBase<MailOrder, UUID> {

    MailOrder of(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands and the sender until the transaction ends. */
    MailOrder forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Oldest first; ids are ordered by time. */
    List<MailOrder> oldestIn(MailState state, UUID after, int limit) {
        var page = after == null
                ? find("state = ?1 order by id", state)
                : find("state = ?1 and id > ?2 order by id", state, after);
        return page.page(0, limit).list();
    }
}
