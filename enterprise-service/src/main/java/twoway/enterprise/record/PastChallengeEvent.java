package twoway.enterprise.record;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of past challenges: one shape, the type says what happened. */
sealed interface PastChallengeEvent extends DomainEvent permits PastChallengeImported, PastChallengeChanged {

    String STREAM = "enterprise.past-challenge";

    PastChallengeFacts facts();

    @Override
    default UUID subject() {
        return facts().challengeId();
    }

    @Override
    default UUID tenant() {
        return Nobody.ID;
    }
}
