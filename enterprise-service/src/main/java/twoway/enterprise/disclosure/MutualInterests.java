package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/**
 * Our copy of who is interested in each other. "Not now" ends it for good; that a match is not possible for a while ends
 * nothing, for the reader does not find the posting then.
 */
@ApplicationScoped
class MutualInterests implements Projection {

    static final String MUTUAL = "twoway.interest-became-mutual.v1";
    static final String DISMISSED = "twoway.match-dismissed.v1";

    private static final String BEGIN = """
            insert into mutual_interest (match_id, posting_id, enterprise_id, reader_id, since)
            values (:match, :posting, :owner, :reader, :at) on conflict do nothing""";
    private static final String END =
            "update mutual_interest set ended_at = :at where match_id = :match and ended_at is null";

    private final Session session;

    MutualInterests(Session session) {
        this.session = session;
    }

    /**
     * @param left who asks
     * @param right whose posting it is
     */
    record Became(UUID matchId, UUID postingId, UUID left, UUID right) {}

    record Dismissed(UUID matchId) {}

    @Override
    public String name() {
        return "mutual-interests";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(ProjectedTable.of("mutual_interest"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("matching.match");
    }

    @Override
    public Set<String> types() {
        return Set.of(MUTUAL, DISMISSED);
    }

    @Override
    public void apply(Fact fact) {
        if (fact.type().equals(MUTUAL)) {
            var became = fact.as(Became.class);
            session.createNativeMutationQuery(BEGIN)
                    .setParameter("match", became.matchId())
                    .setParameter("posting", became.postingId())
                    .setParameter("owner", became.right())
                    .setParameter("reader", became.left())
                    .setParameter("at", fact.time())
                    .executeUpdate();
        } else {
            session.createNativeMutationQuery(END)
                    .setParameter("match", fact.as(Dismissed.class).matchId())
                    .setParameter("at", fact.time())
                    .executeUpdate();
        }
    }
}
