package twoway.matching.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.matching.exchange.DeliveryRules;

/** The partnerships. */
@ApplicationScoped
public class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    private final Commitments commitments;
    private final DeliveryRules rules;
    private final Events events;
    private final Ids ids;

    Partnerships(Commitments commitments, DeliveryRules rules, Events events, Ids ids) {
        this.commitments = commitments;
        this.rules = rules;
        this.events = events;
        this.ids = ids;
    }

    /** Forms the partnership of an agreed proposal, in the transaction of the agreement. */
    public UUID form(Agreement agreement, Instant now) {
        var partnership = new Partnership(ids.next(), agreement, now);
        persist(partnership);
        var place = new int[1];
        var pledged = agreement
                .exchange()
                .all()
                .map(each -> new Commitment(ids.next(), partnership, place[0]++, each, rules.of(each.kind())))
                .toList();
        commitments.persist(pledged);
        events.add(
                new PartnershipFormed(
                        partnership.id(),
                        agreement.proposalId(),
                        agreement.matchId(),
                        agreement.postingId(),
                        agreement.parties().left(),
                        agreement.parties().right(),
                        pledged.stream().map(PartnershipFormed.Pledge::of).toList()),
                now);
        return partnership.id();
    }

    Partnership of(UUID id, UUID party) {
        var partnership = findById(id);
        if (partnership == null) throw new Refusal(CommonProblem.NOT_FOUND);
        partnership.parties().mustInclude(party);
        return partnership;
    }

    /** For channel-service's news; nobody else changes it until the transaction ends. */
    Partnership toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** Newest first. */
    List<Partnership> page(UUID party, UUID before, int limit) {
        var mine = "(leftEnterpriseId = ?1 or rightEnterpriseId = ?1)";
        var query = before == null
                ? find(mine + " order by id desc", party)
                : find(mine + " and id < ?2 order by id desc", party, before);
        return query.page(0, limit).list();
    }
}
