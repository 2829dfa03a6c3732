package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** What every event of an offer says: whose it is and the whole of its terms after the change. */
record OfferFacts(
        UUID offerId, UUID enterpriseId, @JsonUnwrapped OfferTerms terms) {}
