package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import twoway.chassis.event.Fact;
import twoway.chassis.event.FactsApplied;
import twoway.chassis.event.Handles;

/** Hears what enterprise-service tells, keeps it, and says inside the service what is new. */
@ApplicationScoped
class PoolInbox {

    private final Pool pool;
    private final PoolCopy copy;
    private final PooledPostings postings;
    private final Ties ties;
    private final Touched touched;
    private final PoolNews news;
    private final Event<ShownAnew> shown;

    PoolInbox(
            Pool pool,
            PoolCopy copy,
            PooledPostings postings,
            Ties ties,
            Touched touched,
            PoolNews news,
            Event<ShownAnew> shown) {
        this.pool = pool;
        this.copy = copy;
        this.postings = postings;
        this.ties = ties;
        this.touched = touched;
        this.news = news;
        this.shown = shown;
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

    void changed(@Observes @Handles("twoway.enterprise-changed.v1") Fact fact) {
        enterprise(fact);
    }

    /** What was merged meets nobody any more; what it has agreed stays under its own name. */
    void merged(@Observes @Handles("twoway.enterprise-merged.v1") Fact fact) {
        enterprise(fact);
    }

    void retired(@Observes @Handles("twoway.enterprise-retired.v1") Fact fact) {
        enterprise(fact);
    }

    void projected(@Observes @Handles("twoway.posting-projected.v1") Fact fact) {
        pool.changeAlone();
        var posting = fact.as(PostingNews.class).postingId();
        // Those that said the same as it did may say it alone from now on.
        postings.mirrorsOf(List.of(posting)).forEach(touched::posting);
        copy.apply(fact);
        touched.posting(posting);
    }

    void titleReported(@Observes @Handles("twoway.title-reported.v1") Fact fact) {
        copy.apply(fact);
    }

    void titleSeen(@Observes @Handles("twoway.title-seen.v1") Fact fact) {
        copy.apply(fact);
    }

    /** From here on it counts. */
    void titleConfirmed(@Observes @Handles("twoway.title-confirmed.v1") Fact fact) {
        title(fact);
    }

    void titleRevoked(@Observes @Handles("twoway.title-revoked.v1") Fact fact) {
        title(fact);
    }

    private void title(Fact fact) {
        pool.changeAlone();
        copy.apply(fact);
        touched.enterprise(fact.as(TitleNews.class).enterpriseId());
    }

    private void enterprise(Fact fact) {
        pool.changeAlone();
        var news = fact.as(EnterpriseNews.class);
        if (pool.learn(news)) touched.enterprise(news.enterpriseId());
        else shown.fire(new ShownAnew(news.enterpriseId()));
    }

    /** Matches and places follow once from the news of a whole transaction, however much of it is about one firm. */
    void all(@Observes FactsApplied applied) {
        if (!touched.ties().isEmpty()) ties.follow(touched.ties());
        news.tell();
    }
}
