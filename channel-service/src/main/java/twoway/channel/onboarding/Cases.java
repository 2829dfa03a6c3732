package twoway.channel.onboarding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The onboarding cases, as far as the actor's firm is a party. */
@ApplicationScoped
class Cases implements PanacheRepositoryBase<OnboardingCase, UUID> {

    private static final String OF_FIRM = "(parties.left = ?1 or parties.right = ?1)";

    /**
     * @param state only cases in this state, or {@code null}
     * @param partnershipId only those of this partnership, or {@code null}
     * @param after only those older than this one, or {@code null}
     */
    record Wanted(CaseState state, UUID partnershipId, UUID after, int limit) {}

    OnboardingCase ofFirm(UUID id, Actor actor) {
        return find(OF_FIRM + " and id = ?2", actor.enterpriseId(), id)
                .firstResultOptional()
                .orElseThrow(Cases::missing);
    }

    /** The case with its row locked: whoever comes second sees what the first has done. */
    OnboardingCase locked(UUID id, Actor actor) {
        return find(OF_FIRM + " and id = ?2", actor.enterpriseId(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Cases::missing);
    }

    /** Those of a firm that are open, with their rows locked. */
    List<OnboardingCase> openOf(UUID enterpriseId) {
        return find(OF_FIRM + " and state = ?2 order by id", enterpriseId, CaseState.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    OnboardingCase byItem(UUID itemId, Actor actor) {
        return ofFirm(caseOf(itemId), actor);
    }

    /** Nothing of the case is read before its lock is held. */
    OnboardingCase lockedByItem(UUID itemId, Actor actor) {
        return locked(caseOf(itemId), actor);
    }

    private UUID caseOf(UUID itemId) {
        return getEntityManager()
                .createQuery("select onboardingCase.id from ChecklistItem where id = :item", UUID.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Cases::missing);
    }

    /** Newest first, one more than the limit if there are more. */
    List<OnboardingCase> ofFirm(Actor actor, Wanted wanted) {
        var where = new StringBuilder(OF_FIRM);
        List<Object> values = new ArrayList<>(List.of(actor.enterpriseId()));
        narrow(where, values, "state =", wanted.state());
        narrow(where, values, "partnershipId =", wanted.partnershipId());
        narrow(where, values, "id <", wanted.after());
        return find(where.append(" order by id desc").toString(), values.toArray())
                .page(0, wanted.limit() + 1)
                .list();
    }

    private static void narrow(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value == null) return;
        values.add(value);
        where.append(" and ").append(condition).append(" ?").append(values.size());
    }

    boolean areThereOf(Undertaken promise) {
        return count("partnershipId = ?1 and commitmentId = ?2", promise.partnershipId(), promise.commitmentId()) > 0;
    }

    private static Refusal missing() {
        return new Refusal(CommonProblem.NOT_FOUND);
    }
}
