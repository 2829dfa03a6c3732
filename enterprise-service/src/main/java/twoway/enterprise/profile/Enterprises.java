package twoway.enterprise.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {

    /** The enterprise, as far as this caller may know of it. */
    Enterprise visible(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Enterprise forCommand(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** Holds it, if there is such an enterprise, against other commands until the transaction ends. */
    Optional<Enterprise> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first, so that nobody waits behind later comers; ids are ordered by time. */
    List<Enterprise> oldestIn(EnterpriseState state, UUID after, int limit) {
        var page = after == null
                ? find("state = ?1 order by id", state)
                : find("state = ?1 and id > ?2 order by id", state, after);
        return page.page(0, limit).list();
    }
}
