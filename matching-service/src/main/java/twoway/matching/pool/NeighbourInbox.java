package twoway.matching.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Hears who belongs together and who does not want to meet whom. */
@ApplicationScoped
class NeighbourInbox {

    private final Pool pool;
    private final NeighbourCopy copy;
    private final Touched touched;

    NeighbourInbox(Pool pool, NeighbourCopy copy, Touched touched) {
        this.pool = pool;
        this.copy = copy;
        this.touched = touched;
    }

    void denial(@Observes @Handles(NeighbourCopy.DENIAL) Fact fact) {
        told(fact, fact.as(DenialNews.class).denialId());
    }

    void confirmed(@Observes @Handles(NeighbourCopy.CONFIRMED) Fact fact) {
        told(fact, fact.as(AffiliationNews.class).affiliationId());
    }

    void ended(@Observes @Handles(NeighbourCopy.ENDED) Fact fact) {
        told(fact, fact.as(AffiliationNews.class).affiliationId());
    }

    private void told(Fact fact, UUID tie) {
        pool.changeAlone();
        copy.apply(fact);
        touched.tie(tie);
    }
}
