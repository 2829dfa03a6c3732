package twoway.enterprise.claim;

import java.time.Instant;

/**
 * What an operator has decided.
 *
 * @param reason why not, or {@code null} if the claim was accepted
 * @param statement in his own words, for the claimant
 * @param by the operator's subject
 */
record Decision(Reason reason, String statement, String by, Instant at) {}
