package twoway.channel.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.idempotency.AnswersGiven;

/** Listens to enterprise-service: how firms are called, and who acts for them. */
@ApplicationScoped
class EnterpriseFacts {

    private final FirmCopy firms;
    private final MemberCopy members;
    private final AnswersGiven answers;

    EnterpriseFacts(FirmCopy firms, MemberCopy members, AnswersGiven answers) {
        this.firms = firms;
        this.members = members;
        this.answers = answers;
    }

    record Erased(String subject) {}

    void registered(@Observes @Handles("twoway.enterprise-registered.v1") Fact fact) {
        firms.apply(fact);
    }

    void submitted(@Observes @Handles("twoway.enterprise-submitted.v1") Fact fact) {
        firms.apply(fact);
    }

    void verified(@Observes @Handles("twoway.enterprise-verified.v1") Fact fact) {
        firms.apply(fact);
    }

    void suspended(@Observes @Handles("twoway.enterprise-suspended.v1") Fact fact) {
        firms.apply(fact);
    }

    void reinstated(@Observes @Handles("twoway.enterprise-reinstated.v1") Fact fact) {
        firms.apply(fact);
    }

    void changed(@Observes @Handles("twoway.enterprise-changed.v1") Fact fact) {
        firms.apply(fact);
    }

    void retired(@Observes @Handles("twoway.enterprise-retired.v1") Fact fact) {
        firms.apply(fact);
    }

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        members.apply(fact);
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        members.apply(fact);
    }

    void erased(@Observes @Handles("twoway.person-erased.v1") Fact fact) {
        answers.erase(fact.as(Erased.class).subject());
    }
}
