package twoway.matching.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Hears who acts for which enterprise. */
@ApplicationScoped
class MemberInbox {

    private final MemberCopy copy;

    MemberInbox(MemberCopy copy) {
        this.copy = copy;
    }

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        copy.apply(fact);
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        copy.apply(fact);
    }
}
