package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;

/** Hears what enterprise-service tells, keeps it, and says inside the service what is new. */
@ApplicationScoped
class PoolInbox {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Pool pool;
    private final PoolCopy copy;
    private final PooledPostings postings;
    private final Clock clock;
    private final Event<PostingChanged> postingChanged;
    private final Event<EnterpriseChanged> enterpriseChanged;

    PoolInbox(
            Pool pool,
            PoolCopy copy,
            PooledPostings postings,
            Clock clock,
            Event<PostingChanged> postingChanged,
            Event<EnterpriseChanged> enterpriseChanged) {
        this.pool = pool;
        this.copy = copy;
        this.postings = postings;
        this.clock = clock;
        this.postingChanged = postingChanged;
        this.enterpriseChanged = enterpriseChanged;
    }

    void registered(@Observes @Handles("twoway.enterprise-registered.v1") Fact fact) {
        enterprise(fact);
    }

    void submitted(@Observes @Handles("twoway.enterprise-submitted.v1") Fact fact) {
        enterprise(fact);
    }

    void verified(@Observes @Handles("twoway.enterprise-verified.v1") Fact fact) {
        enterprise(fact);
    }

    void suspended(@Observes @Handles("twoway.enterprise-suspended.v1") Fact fact) {
        enterprise(fact);
    }

    void reinstated(@Observes @Handles("twoway.enterprise-reinstated.v1") Fact fact) {
        enterprise(fact);
    }

    void resized(@Observes @Handles("twoway.enterprise-resized.v1") Fact fact) {
        enterprise(fact);
    }

    void projected(@Observes @Handles("twoway.posting-projected.v1") Fact fact) {
        pool.changeAlone();
        copy.apply(fact);
        var posting = postings.findById(fact.as(PostingNews.class).postingId());
        postingChanged.fire(new PostingChanged(posting, today(fact)));
    }

    private void enterprise(Fact fact) {
        pool.changeAlone();
        copy.apply(fact);
        enterpriseChanged.fire(
                new EnterpriseChanged(fact.as(EnterpriseNews.class).enterpriseId(), today(fact)));
    }

    private LocalDate today(Fact fact) {
        return clock.today(fact.tenant(), ZONE);
    }
}
