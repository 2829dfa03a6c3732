package twoway.enterprise.need;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of needs: one shape, the type says what happened. */
sealed interface NeedEvent extends DomainEvent
        permits NeedPublished,
                NeedChanged,
                NeedPaused,
                NeedResumed,
                NeedRenewed,
                NeedExpired,
                NeedTakenDown,
                NeedWithdrawn {

    String STREAM = "enterprise.need";

    NeedFacts need();

    @Override
    default UUID subject() {
        return need().needId();
    }

    @Override
    default UUID tenant() {
        return need().enterpriseId();
    }
}
