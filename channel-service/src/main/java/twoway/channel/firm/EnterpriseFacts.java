package twoway.channel.firm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.actor.Memberships;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Listens to enterprise-service: how firms are called, and who acts for them. */
@ApplicationScoped
class EnterpriseFacts {

    private final Firms firms;
    private final Memberships memberships;

    EnterpriseFacts(Firms firms, Memberships memberships) {
        this.firms = firms;
        this.memberships = memberships;
    }

    void registered(@Observes @Handles("twoway.enterprise-registered.v1") Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }

    void submitted(@Observes @Handles("twoway.enterprise-submitted.v1") Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }

    void verified(@Observes @Handles("twoway.enterprise-verified.v1") Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }

    void suspended(@Observes @Handles("twoway.enterprise-suspended.v1") Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }

    void reinstated(@Observes @Handles("twoway.enterprise-reinstated.v1") Fact fact) {
        firms.learn(fact.as(ToldEnterprise.class));
    }

    void joined(@Observes @Handles("twoway.member-joined.v1") Fact fact) {
        var told = fact.as(ToldMember.class);
        memberships.grant(told.subject(), told.enterpriseId(), told.knownRole(), told.unit());
    }

    void left(@Observes @Handles("twoway.member-left.v1") Fact fact) {
        var told = fact.as(ToldMember.class);
        memberships.revoke(told.subject(), told.enterpriseId());
    }
}
