package twoway.enterprise.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.actor.Role;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.chassis.value.LocalizedText;

/** Memberships with the names of both sides, as far as the caller may know the firm. */
@ApplicationScoped
class Memberships {

    private static final String SELECT = """
            select m.id, m.cluster_id, c.description -> 'names' ->> 'zh' as cluster_zh,
                   c.description -> 'names' ->> 'en' as cluster_en, m.enterprise_id, e.names ->> 'zh' as zh,
                   e.names ->> 'en' as en, m.since, m.till, m.ending, m.version, c.operator_id
              from cluster_member m join cluster c on c.id = m.cluster_id join enterprise e on e.id = m.enterprise_id
             where\s""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session entities;
    private final Caller caller;

    Memberships(Session entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * @param clusterId of this cluster only, if not {@code null}
     * @param enterpriseId of this firm only, if not {@code null}
     * @param past those that have ended instead of those that last
     */
    record Wanted(UUID clusterId, UUID enterpriseId, boolean past) {}

    ClusterMemberAnswer by(UUID id) {
        return entities.createNativeQuery(SELECT + "m.id = ?1", Tuple.class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(this::answer)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /** In the order they were put down; ids are ordered by time. */
    List<ClusterMemberAnswer> page(Wanted wanted, UUID after, int limit) {
        var sql = new StringBuilder(SELECT).append(wanted.past() ? "m.till is not null" : "m.till is null");
        if (wanted.clusterId() != null) sql.append(" and m.cluster_id = :cluster");
        if (wanted.enterpriseId() != null) sql.append(" and m.enterprise_id = :enterprise");
        if (after != null) sql.append(" and m.id > :after");
        var query = entities.createNativeQuery(sql.append(" order by m.id").toString(), Tuple.class);
        if (wanted.clusterId() != null) query.setParameter("cluster", wanted.clusterId());
        if (wanted.enterpriseId() != null) query.setParameter("enterprise", wanted.enterpriseId());
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit).getResultStream().map(this::answer).toList();
    }

    /** The firm's own and those in the clusters it operates, ended ones too, in the same order. */
    List<ClusterMemberAnswer> concerning(UUID enterpriseId, UUID after, int limit) {
        return entities.createNativeQuery(
                        SELECT + "(m.enterprise_id = ?1 or c.operator_id = ?1) and m.id > ?2 order by m.id",
                        Tuple.class)
                .setParameter(1, enterpriseId)
                .setParameter(2, after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::answer)
                .toList();
    }

    private ClusterMemberAnswer answer(Tuple row) {
        var enterprise = row.get("enterprise_id", UUID.class);
        var ending = row.get("ending", String.class);
        var mayEnd = ending == null && mayEnd(enterprise, row.get("operator_id", UUID.class));
        return new ClusterMemberAnswer(
                row.get("id", UUID.class),
                row.get("cluster_id", UUID.class),
                LocalizedText.of(row.get("cluster_zh", String.class), row.get("cluster_en", String.class)),
                enterprise,
                LocalizedText.of(row.get("zh", String.class), row.get("en", String.class)),
                row.get("since", Instant.class),
                row.get("till", Instant.class),
                ending == null ? null : Ending.valueOf(ending),
                mayEnd ? List.of("end") : List.of(),
                row.get("version", Long.class));
    }

    private boolean mayEnd(UUID enterpriseId, UUID operatorId) {
        return caller.member() && mayEnd(caller.actor(), enterpriseId, operatorId);
    }

    private static boolean mayEnd(Actor actor, UUID enterpriseId, UUID operatorId) {
        return actor.is(Role.OPERATOR)
                || actor.is(Role.EDITOR)
                        && (actor.enterpriseId().equals(enterpriseId)
                                || actor.enterpriseId().equals(operatorId));
    }
}
