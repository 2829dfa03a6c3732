package twoway.enterprise.posting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import twoway.enterprise.profile.EnterpriseLeaves;

/** An enterprise that leaves withdraws what it had published or was about to. */
@ApplicationScoped
class PostingsOfLeavers {

    private final List<Postings<?>> kinds;
    private final Occasions occasions;
    private final PostingFacts facts;

    PostingsOfLeavers(@All List<Postings<?>> kinds, Occasions occasions, PostingFacts facts) {
        this.kinds = kinds;
        this.occasions = occasions;
        this.facts = facts;
    }

    void withdraw(@Observes EnterpriseLeaves leaving) {
        var occasion = occasions.of(leaving);
        kinds.stream()
                .flatMap(each -> each.underWayOf(leaving.enterpriseId()).stream())
                .forEach(each -> facts.add(each.move(PostingMove.WITHDRAW, occasion), each, leaving.now()));
    }
}
