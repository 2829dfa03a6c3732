package twoway.matching.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import twoway.chassis.actor.Memberships;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Fact;
import twoway.chassis.event.ProjectedTable;
import twoway.chassis.event.Projection;

/** This service's copy of who acts for which enterprise; enterprise-service alone decides it. */
@ApplicationScoped
class MemberCopy implements Projection {

    private static final String JOINED = "twoway.member-joined.v1";
    private static final String LEFT = "twoway.member-left.v1";

    private final Memberships memberships;

    MemberCopy(Memberships memberships) {
        this.memberships = memberships;
    }

    record MemberJoined(UUID enterpriseId, String subject, String role, String unit) {

        /** A role this version does not know may at least look; an operator is named by configuration, never by news. */
        Role knownRole() {
            return Arrays.stream(Role.values())
                    .filter(known -> known != Role.OPERATOR && known.name().equals(role))
                    .findFirst()
                    .orElse(Role.VIEWER);
        }
    }

    record MemberLeft(UUID enterpriseId, String subject) {}

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
        if (fact.type().equals(JOINED)) {
            var member = fact.as(MemberJoined.class);
            memberships.grant(member.subject(), member.enterpriseId(), member.knownRole(), member.unit());
        } else {
            var member = fact.as(MemberLeft.class);
            memberships.revoke(member.subject(), member.enterpriseId());
        }
    }
}
