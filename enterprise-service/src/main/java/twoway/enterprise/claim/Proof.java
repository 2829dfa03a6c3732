package twoway.enterprise.claim;

import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;

/**
 * What a claimant shows.
 *
 * @param identifier by which the firm goes
 * @param industry what the firm does, where the record does not say it, or {@code null}
 * @param text why he may speak for the firm
 * @param documentReference where a document can be found, or {@code null}
 */
record Proof(Identifier identifier, IndustryCode industry, String text, String documentReference) {}
