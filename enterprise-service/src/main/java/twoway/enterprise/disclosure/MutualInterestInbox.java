package twoway.enterprise.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import twoway.chassis.event.Fact;
import twoway.chassis.event.Handles;

/** Hears from matching-service that both sides are interested, and that one of them says "not now". */
@ApplicationScoped
class MutualInterestInbox {

    private final MutualInterests interests;

    MutualInterestInbox(MutualInterests interests) {
        this.interests = interests;
    }

    void mutual(@Observes @Handles(MutualInterests.MUTUAL) Fact fact) {
        interests.apply(fact);
    }

    void dismissed(@Observes @Handles(MutualInterests.DISMISSED) Fact fact) {
        interests.apply(fact);
    }
}
