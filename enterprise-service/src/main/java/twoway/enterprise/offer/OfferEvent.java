package twoway.enterprise.offer;

import java.util.UUID;
import twoway.chassis.event.DomainEvent;

/** The stream of offers: one shape, the type says what happened. */
sealed interface OfferEvent extends DomainEvent
        permits OfferPublished,
                OfferChanged,
                OfferPaused,
                OfferResumed,
                OfferOpened,
                OfferRenewed,
                OfferExpired,
                OfferTakenDown,
                OfferWithdrawn {

    String STREAM = "enterprise.offer";

    OfferFacts offer();

    @Override
    default UUID subject() {
        return offer().offerId();
    }

    @Override
    default UUID tenant() {
        return offer().enterpriseId();
    }
}
