package twoway.enterprise.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    Invitation of(UUID enterpriseId, UUID id) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The same, held against other commands until the transaction ends. */
    Invitation forCommand(UUID enterpriseId, UUID id) {
        return find("id = ?1 and enterpriseId = ?2", id, enterpriseId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** The one that the code opens, held so that it opens once. */
    Invitation openedBy(InvitationCode code) {
        return find("codeHash", code.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    void withdrawAll(UUID enterpriseId, Instant now) {
        update(
                "update versioned Invitation set state = ?1, closedAt = ?2 where enterpriseId = ?3 and state = ?4",
                InvitationState.WITHDRAWN,
                now,
                enterpriseId,
                InvitationState.OPEN);
    }

    /** In the order they were made; ids are ordered by time. */
    List<Invitation> oldestOf(UUID enterpriseId, UUID after, int limit) {
        var page = after == null
                ? find("enterpriseId = ?1 order by id", enterpriseId)
                : find("enterpriseId = ?1 and id > ?2 order by id", enterpriseId, after);
        return page.page(0, limit).list();
    }
}
