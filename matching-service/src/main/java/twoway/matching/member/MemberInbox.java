package twoway.matching.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    record MemberJoined(UUID enterpriseId, String subject, Role role, String unit) {}

    record MemberLeft(UUID enterpriseId, String subject) {}

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        var member = fact.as(MemberJoined.class);
        memberships.grant(member.subject(), member.enterpriseId(), member.role(), member.unit());
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        var member = fact.as(MemberLeft.class);
        memberships.revoke(member.subject(), member.enterpriseId());
    }
}
