package twoway.matching.scouting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;
import twoway.matching.pool.Pool;
import twoway.matching.pool.PoolChanged;
import twoway.matching.pool.PooledEnterprises;
import twoway.matching.pool.PooledPostings;

/** Keeps the firms that can be found as the neighbours tell of them, in the transaction of what they tell. */
@ApplicationScoped
class ScoutingInbox {

    private final Pool pool;
    private final PooledEnterprises enterprises;
    private final PooledPostings postings;
    private final FindableFirms firms;

    ScoutingInbox(Pool pool, PooledEnterprises enterprises, PooledPostings postings, FindableFirms firms) {
        this.pool = pool;
        this.enterprises = enterprises;
        this.postings = postings;
        this.firms = firms;
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
        changed.concerned().forEach(enterprise -> member(enterprise, changed.today(enterprise)));
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
