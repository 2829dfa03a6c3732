package twoway.enterprise.posting;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.enterprise.profile.EnterpriseHides;
import twoway.enterprise.profile.EnterpriseLeaves;

/** An enterprise that leaves withdraws what it had published or was about to, and one that hides pauses it. */
@ApplicationScoped
class ClosingPostings {

    private final List<Postings<?>> kinds;
    private final Occasions occasions;
    private final PostingFacts facts;

    ClosingPostings(@All List<Postings<?>> kinds, Occasions occasions, PostingFacts facts) {
        this.kinds = kinds;
        this.occasions = occasions;
        this.facts = facts;
    }

    void withdraw(@Observes EnterpriseLeaves leaving) {
        move(PostingMove.WITHDRAW, PostingState.UNDER_WAY, leaving.by(), leaving.now());
    }

    /** It is not resumed by itself once the enterprise shows itself again. */
    void pause(@Observes EnterpriseHides hiding) {
        move(PostingMove.PAUSE, Set.of(PostingState.PUBLISHED), hiding.by(), hiding.now());
    }

    private void move(PostingMove move, Set<PostingState> from, Actor by, Instant now) {
        var occasion = occasions.sweeping(by, now);
        kinds.stream()
                .flatMap(each -> each.of(by.enterpriseId(), from).stream())
                .forEach(each -> facts.add(each.move(move, occasion), each, now));
    }
}
