package twoway.channel.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import twoway.chassis.actor.Memberships;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** Our copy of who acts for a firm. */
@ApplicationScoped
class MemberCopy implements Projection {

    private static final String JOINED = "twoway.member-joined.v1";
    private static final String LEFT = "twoway.member-left.v1";

    private final Memberships memberships;

    MemberCopy(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public List<ProjectedTable> tables() {
        return List.of(ProjectedTable.of("membership"));
    }

    @Override
    public Set<String> streams() {
        return Set.of("enterprise.member");
    }

    @Override
    public Set<String> types() {
        return Set.of(JOINED, LEFT);
    }

    @Override
    public void apply(Fact fact) {
        var told = fact.as(ToldMember.class);
        if (fact.type().equals(JOINED)) {
            memberships.grant(told.subject(), told.enterpriseId(), told.knownRole(), told.unit());
        } else {
            memberships.revoke(told.subject(), told.enterpriseId());
        }
    }
}
