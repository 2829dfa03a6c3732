package twoway.enterprise.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import twoway.chassis.actor.Caller;
import twoway.enterprise.posting.PostingKind;

@Path("/enterprise/v1/needs")
@RunOnVirtualThread
@Transactional
class NeedDetailResource extends DetailResource {

    NeedDetailResource(Disclosures disclosures, Caller caller) {
        super(PostingKind.NEED, disclosures, caller);
    }
}
