package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.chassis.time.Clock;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PoolChanged;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPostings;
import twoway.matching.pool.ShownAnew;

/** Keeps the firms that can be found as the neighbours tell of them, in the transaction of what they tell. */
@ApplicationScoped
class ScoutingInbox {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Pool pool;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;
    private final FindableFirms firms;
    private final Clock clock;

    ScoutingInbox(Pool pool, PooledEnterprises enterprises, PooledPostings postings, FindableFirms firms, Clock clock) {
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.firms = firms;
        this.clock = clock;
    }

    void imported(@Observes @Handles("twoway.public-record-imported.v1") Fact fact) {
        learn(fact);
    }

    void changed(@Observes @Handles("twoway.public-record-changed.v1") Fact fact) {
        learn(fact);
    }

    void claimed(@Observes @Handles("twoway.public-record-claimed.v1") Fact fact) {
        learn(fact);
    }

    private void learn(Fact fact) {
        // The same lock, in the same order, as everything else that changes firms: two readers never wait for each
        // other.
        pool.changeAlone();
        var news = fact.as(PublicRecordNews.class);
        if (news.hasNotJoined()) firms.put(FindableFirm.of(news));
        else firms.hide(news.recordId());
    }

    void changed(@Observes PoolChanged changed) {
        changed.told().forEach(enterprise -> member(enterprise, changed.today(enterprise)));
    }

    void changed(@Observes ShownAnew shown) {
        member(shown.enterprise(), clock.today(shown.enterprise(), ZONE));
    }

    /** Only a verified enterprise is found, unless it hides. */
    private void member(UUID id, LocalDate today) {
        var enterprise = enterprises.findById(id);
        if (enterprise != null && enterprise.isFound()) {
            firms.put(FindableFirm.of(enterprise, postings.openOf(List.of(id), today)));
        } else {
            firms.hide(id);
        }
    }
}
