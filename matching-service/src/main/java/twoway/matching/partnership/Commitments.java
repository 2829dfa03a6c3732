package twoway.matching.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/** The undertakings of all partnerships. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    /** A stranger finds nothing. */
    Commitment of(UUID id, Actor actor) {
        var commitment = findByIdOptional(id).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        commitment.parties().mustInclude(actor.enterpriseId());
        return commitment;
    }

    /** For a command of one of its parties; a stranger finds nothing. */
    Commitment toChange(UUID id, Actor actor) {
        var commitment = toChange(id);
        commitment.parties().mustInclude(actor.enterpriseId());
        return commitment;
    }

    /** For channel-service's news. */
    Commitment toChange(UUID id) {
        var commitment = find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
        if (commitment == null) throw new Refusal(CommonProblem.NOT_FOUND);
        return commitment;
    }

    Map<UUID, List<Commitment>> of(Collection<UUID> partnerships) {
        return list("partnershipId in ?1 order by place", partnerships).stream()
                .collect(Collectors.groupingBy(Commitment::partnershipId));
    }
}
