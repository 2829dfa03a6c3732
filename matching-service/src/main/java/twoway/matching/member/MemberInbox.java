package twoway.matching.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.UUID;
import twoway.chassis.actor.Memberships;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Keeps this service's copy of who acts for which enterprise; enterprise-service alone decides it. */
@ApplicationScoped
class MemberInbox {

    private final Memberships memberships;

    MemberInbox(Memberships memberships) {
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

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        var member = fact.as(MemberJoined.class);
        memberships.grant(member.subject(), member.enterpriseId(), member.knownRole(), member.unit());
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        var member = fact.as(MemberLeft.class);
        memberships.revoke(member.subject(), member.enterpriseId());
    }
}
