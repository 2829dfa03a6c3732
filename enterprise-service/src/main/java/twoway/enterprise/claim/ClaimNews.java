package twoway.enterprise.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import twoway.chassis.id.Ids;
import twoway.enterprise.notice.NoticeCode;
import twoway.enterprise.notice.Tell;
import twoway.enterprise.notice.Telling;

/** Tells a claimant what operators have decided; the statement stands with the claim. */
@ApplicationScoped
class ClaimNews {

    private final Tell tell;
    private final Ids ids;

    ClaimNews(Tell tell, Ids ids) {
        this.tell = tell;
        this.ids = ids;
    }

    void of(ClaimEvent fact, Instant at) {
        var claim = fact.claim();
        switch (fact) {
            case ClaimAccepted _ ->
                tell(
                        claim,
                        NoticeCode.CLAIM_ACCEPTED,
                        Map.of("firm", claim.enterpriseId().toString()),
                        at);
            case ClaimRejected _ ->
                tell(
                        claim,
                        NoticeCode.CLAIM_REJECTED,
                        Map.of("reason", claim.reason().name()),
                        at);
            case ClaimDismissed _ ->
                tell(
                        claim,
                        NoticeCode.CLAIM_DISMISSED,
                        Map.of("reason", claim.reason().name()),
                        at);
            case ClaimHandedIn _, ClaimAppealed _, ClaimWithdrawn _ -> {
                // he did that himself
            }
        }
    }

    private void tell(ClaimFacts claim, NoticeCode code, Map<String, String> arguments, Instant at) {
        var link = "/enterprise/v1/claims/" + claim.claimId();
        tell.person(claim.claimant(), Telling.personal(ids.next(), code, arguments, link), at);
    }
}
