package twoway.enterprise.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import twoway.chassis.actor.Caller;
import twoway.enterprise.posting.PostingKind;

@Path("/enterprise/v1/offers")
@RunOnVirtualThread
@Transactional
class OfferDetailResource extends DetailResource {

    OfferDetailResource(Disclosures disclosures, Caller caller) {
        super(PostingKind.OFFER, disclosures, caller);
    }
}
