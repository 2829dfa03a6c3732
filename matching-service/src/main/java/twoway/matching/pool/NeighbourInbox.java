package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Hears who belongs together and who does not want to meet whom. */
@ApplicationScoped
class NeighbourInbox {

    private final Pool pool;
    private final NeighbourCopy copy;
    private final Ties ties;
    private final Touched touched;

    NeighbourInbox(Pool pool, NeighbourCopy copy, Ties ties, Touched touched) {
        this.pool = pool;
        this.copy = copy;
        this.ties = ties;
        this.touched = touched;
    }

    void denial(@Observes @Handles(NeighbourCopy.DENIAL) Fact fact) {
        pool.changeAlone();
        var news = fact.as(DenialNews.class);
        ties.change(news.enterpriseId(), news.deniedId(), () -> copy.apply(fact));
    }

    void confirmed(@Observes @Handles(NeighbourCopy.CONFIRMED) Fact fact) {
        affiliation(fact);
    }

    void ended(@Observes @Handles(NeighbourCopy.ENDED) Fact fact) {
        affiliation(fact);
    }

    private void affiliation(Fact fact) {
        pool.changeAlone();
        copy.apply(fact);
        touched.ties();
    }
}
