package twoway.matching.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.idempotency.AnswersGiven;

/** Hears who acts for which enterprise. */
@ApplicationScoped
class MemberInbox {

    private final MemberCopy copy;
    private final AnswersGiven answers;

    MemberInbox(MemberCopy copy, AnswersGiven answers) {
        this.copy = copy;
        this.answers = answers;
    }

    record Erased(String subject) {}

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        copy.apply(fact);
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        copy.apply(fact);
    }

    void erased(@Observes @Handles("twoway.person-erased.v1") Fact fact) {
        answers.erase(fact.as(Erased.class).subject());
    }
}
