package twoway.enterprise.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a claim was not accepted; the statement beside it says more. */
@Schema(name = "ClaimReason")
enum Reason {
    /** The proof cannot be read or found. */
    PROOF_NOT_FOUND,
    /** The identifier is not that of the firm on record. */
    IDENTIFIER_DIFFERS,
    /** Nothing shows that the claimant may speak for the firm. */
    NOT_ENTITLED,
    /** Somebody else has shown that it is his. */
    ANOTHER_ACCEPTED,
    OTHER
}
