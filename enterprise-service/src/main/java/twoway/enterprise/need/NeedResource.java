package twoway.enterprise.need;

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

@Path("/enterprise/v1/needs")
@RunOnVirtualThread
@Transactional
class NeedResource extends PostingResource<Need, NeedTerms, NeedResource.Answer> {

    NeedResource(
            Needs needs, Occasions occasions, PostingFacts facts, Mirrors mirrors, EditorialReview reviews, Ids ids) {
        super(needs, Answer::of, occasions, facts, mirrors, reviews, ids);
    }

    @Schema(name = "Need")
    record Answer(
            @JsonUnwrapped Situation situation,
            @JsonUnwrapped NeedTerms terms) implements PostingAnswer {

        static Answer of(Need need, Situation situation) {
            return new Answer(situation, NeedTerms.of(need.content()));
        }
    }

    @Override
    public String kind() {
        return "needs";
    }
}
