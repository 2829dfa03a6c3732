package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** Our copy of who belongs together and who does not want to meet whom. What the matches make of it is not part of it. */
@ApplicationScoped
class NeighbourCopy implements Projection {

    static final String DENIAL = "twoway.denial-projected.v1";
    static final String CONFIRMED = "twoway.affiliation-confirmed.v1";
    static final String ENDED = "twoway.affiliation-ended.v1";

    private static final String DENY = """
            insert into denial (id, enterprise_id, denied_id) values (:id, :enterprise, :denied) on conflict do nothing""";
    private static final String ALLOW = "delete from denial where id = :id";
    private static final String TIE = """
            insert into kinship (id, enterprise_id, parent_id, valid_from, valid_till)
            values (:id, :enterprise, :parent, :from, :till)
            on conflict (id) do update set valid_from = excluded.valid_from, valid_till = excluded.valid_till""";

    private final Session session;

    NeighbourCopy(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "neighbours";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(ProjectedTable.of("kinship"), ProjectedTable.of("denial"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("enterprise.affiliation", "enterprise.denial");
    }

    @Override
    public Set<String> types() {
        return Set.of(DENIAL, CONFIRMED, ENDED);
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals(DENIAL)) learn(fact.as(DenialNews.class));
        else learn(fact.as(AffiliationNews.class));
    }

    private void learn(DenialNews news) {
        if (news.denies()) {
            session.createNativeMutationQuery(DENY)
                    .setParameter("id", news.denialId())
                    .setParameter("enterprise", news.enterpriseId())
                    .setParameter("denied", news.deniedId())
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery(ALLOW)
                    .setParameter("id", news.denialId())
                    .executeUpdate();
        }
    }

    /** What was confirmed stays so; its end may be told later. What only one says is not followed. */
    private void learn(AffiliationNews news) {
        if (!news.confirmed()) return;
        session.createNativeMutationQuery(TIE)
                .setParameter("id", news.affiliationId())
                .setParameter("enterprise", news.enterpriseId())
                .setParameter("parent", news.parentId())
                .setParameter("from", news.validFrom())
                .setParameter("till", news.validTill(), LocalDate.class)
                .executeUpdate();
    }
}
