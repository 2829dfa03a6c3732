package twoway.enterprise.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.id.Ids;
import twoway.enterprise.posting.EditorialReview;
import twoway.enterprise.posting.Mirrors;
import twoway.enterprise.posting.Occasions;
import twoway.enterprise.posting.PostingAnswer;
import twoway.enterprise.posting.PostingFacts;
import twoway.enterprise.posting.PostingResource;
import twoway.enterprise.posting.Situation;

@Path("/enterprise/v1/offers")
@RunOnVirtualThread
@Transactional
class OfferResource extends PostingResource<Offer, OfferTerms, OfferResource.Answer> {

    OfferResource(
            Offers offers, Occasions occasions, PostingFacts facts, Mirrors mirrors, EditorialReview reviews, Ids ids) {
        super(offers, Answer::of, occasions, facts, mirrors, reviews, ids);
    }

    @Schema(name = "Offer")
    record Answer(
            @JsonUnwrapped Situation situation,
            @JsonUnwrapped OfferTerms terms) implements PostingAnswer {

        static Answer of(Offer offer, Situation situation) {
            return new Answer(situation, OfferTerms.of(offer.content()));
        }
    }

    @Override
    public String kind() {
        return "offers";
    }
}
