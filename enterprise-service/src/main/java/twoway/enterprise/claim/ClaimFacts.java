package twoway.enterprise.claim;

import java.util.UUID;

/**
 * What every event of a claim says: who claims what and where it stands, never the proof or a statement.
 *
 * @param recordId the public record claimed, or {@code null} if it is an enterprise
 * @param enterpriseId the claimant's enterprise once the claim is accepted; before that it is not his
 * @param claimant the subject at the identity provider
 * @param reason why it was not accepted, or {@code null}
 */
record ClaimFacts(UUID claimId, UUID recordId, UUID enterpriseId, String claimant, ClaimState state, Reason reason) {}
