package twoway.enterprise.title;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of official titles: one shape, the type says what happened. */
sealed interface TitleEvent extends DomainEvent permits TitleReported, TitleSeen, TitleConfirmed, TitleRevoked {

    String STREAM = "enterprise.title";

    TitleFacts title();

    @Override
    default UUID subject() {
        return title().titleId();
    }

    @Override
    default UUID tenant() {
        return title().enterpriseId();
    }
}
