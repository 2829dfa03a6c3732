package twoway.enterprise.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;
import twoway.enterprise.profile.Handover;
import twoway.enterprise.record.ClaimedRecords;

/** What follows from accepting a claim: of all that claim the same, one leads to an enterprise. */
@ApplicationScoped
class Acceptance {

    private final Claims claims;
    private final ClaimedRecords records;
    private final Handover handover;

    Acceptance(Claims claims, ClaimedRecords records, Handover handover) {
        this.claims = claims;
        this.records = records;
        this.handover = handover;
    }

    /** @return the enterprise whose owner the claimant is now */
    UUID of(Claim claim, Instant now) {
        var target = claim.target();
        return target.recordId() == null
                ? given(target.enterpriseId(), claim, now)
                : opened(target.recordId(), claim, now);
    }

    private UUID given(UUID enterpriseId, Claim claim, Instant now) {
        var standing = handover.standing(enterpriseId);
        // Merged meanwhile into one that he has claimed too: that claim is the one to decide.
        if (!standing.equals(enterpriseId)
                && claims.like(claim.claimant(), Target.enterprise(standing)).isPresent()) {
            throw new Refusal(EnterpriseProblem.ALREADY_CLAIMED);
        }
        give(standing, claim, now);
        return standing;
    }

    private UUID opened(UUID recordId, Claim claim, Instant now) {
        var record = records.hold(recordId);
        var proof = claim.proof();
        var enterprise = handover.open(new Handover.Origin(record, proof.identifier(), proof.industry()), now);
        if (!handover.belongs(claim.claimant(), enterprise)) give(enterprise, claim, now);
        records.claim(record, enterprise, now);
        return enterprise;
    }

    private void give(UUID enterpriseId, Claim claim, Instant now) {
        if (claims.given(enterpriseId)) throw new Refusal(EnterpriseProblem.ALREADY_CLAIMED);
        handover.give(enterpriseId, claim.proof().identifier(), claim.claimant(), now);
    }
}
