package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import twoway.enterprise.posting.CapacityLine;

/**
 * What every event of an offer says: whose it is and the whole of its terms after the change.
 *
 * @param capacity the first of the lines, as it was told before there were several; {@code null} if there is none
 */
record OfferFacts(
        UUID offerId,
        UUID enterpriseId,
        @JsonUnwrapped @JsonIgnoreProperties("capacity") OfferTerms terms,
        Places capacity,
        List<CapacityLine> capacityLines) {

    /** @param market the territory the places are for, or {@code null} for any */
    record Places(int places, LocalDate periodFrom, LocalDate periodTill, String market) {

        static Places of(CapacityLine line) {
            return new Places(line.places(), line.periodFrom(), line.periodTill(), line.ofAny() ? null : line.market());
        }
    }

    static OfferFacts of(Offer offer) {
        var terms = OfferTerms.of(offer.content());
        var lines = terms.capacity();
        var first = lines.stream().findFirst().map(Places::of).orElse(null);
        return new OfferFacts(offer.id(), offer.enterpriseId(), terms, first, lines);
    }
}
