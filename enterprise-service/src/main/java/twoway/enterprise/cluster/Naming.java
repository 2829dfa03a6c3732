package twoway.enterprise.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Events;
import twoway.chassis.id.Ids;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Whoever keeps a cluster names the firms that belong to it; a firm may say no. */
@ApplicationScoped
class Naming {

    private final Clusters clusters;
    private final ClusterMembers members;
    private final Tell tell;
    private final Clock clock;
    private final Events events;
    private final Ids ids;

    // Six: who is named is looked up, put down, told to itself and to all.
    Naming(Clusters clusters, ClusterMembers members, Tell tell, Clock clock, Events events, Ids ids) {
        this.clusters = clusters;
        this.members = members;
        this.tell = tell;
        this.clock = clock;
        this.events = events;
        this.ids = ids;
    }

    /** @param isNew false if it was named before and still belongs to it */
    record Outcome(UUID membershipId, boolean isNew) {}

    /**
     * @throws Refusal {@code cluster-unknown} for a cluster that somebody else keeps too, {@code firm-unknown} for one that
     *     is not verified, {@code firm-said-no} if only an operator of the platform may name it again
     */
    Outcome name(UUID clusterId, UUID enterpriseId, Actor by) {
        clusters.findByIdOptional(clusterId)
                .filter(each -> each.isKeptBy(by))
                .orElseThrow(() -> new Refusal(EnterpriseProblem.CLUSTER_UNKNOWN).at("/clusterId"));
        if (!clusters.mayBeNamed(enterpriseId)) {
            throw new Refusal(EnterpriseProblem.FIRM_UNKNOWN).at("/enterpriseId");
        }
        members.oneAtATime(clusterId, enterpriseId);
        var last = members.last(clusterId, enterpriseId);
        if (last.isPresent() && last.get().ending() == null) {
            return new Outcome(last.get().id(), false);
        }
        var saidNo = last.isPresent() && last.get().ending() == Ending.DECLINED;
        if (saidNo && !by.is(Role.OPERATOR)) throw new Refusal(EnterpriseProblem.FIRM_SAID_NO).at("/enterpriseId");
        var now = clock.now(enterpriseId);
        var member = new ClusterMember(ids.next(), clusterId, enterpriseId, now);
        members.persist(member);
        events.add(member.named(), now);
        if (!member.isSelf(by)) tell.of(news(member), now);
        return new Outcome(member.id(), true);
    }

    /** To whoever could say no. */
    private static Telling news(ClusterMember member) {
        return new Telling(
                member.id(),
                member.enterpriseId(),
                NoticeCode.CLUSTER_NAMED,
                Map.of(),
                "/enterprise/v1/cluster-members/" + member.id(),
                new Telling.Audience(Role.EDITOR, null));
    }

    /** What somebody may not end is to him as if it were not there. */
    void end(UUID id, Actor by, BasedOn seen) {
        var member = members.forCommand(id);
        if (!member.isSelf(by) && !clusters.known(member.clusterId()).isKeptBy(by)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        var now = clock.now(member.enterpriseId());
        member.end(by, seen, now).ifPresent(each -> events.add(each, now));
        members.flush();
    }
}
