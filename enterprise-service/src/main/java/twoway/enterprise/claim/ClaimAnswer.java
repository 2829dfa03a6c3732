package twoway.enterprise.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.classification.IndustryCode;
import twoway.enterprise.identifier.Identifier;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * A claim as it is answered, to the claimant and to operators.
 *
 * @param recordId the public record claimed, or {@code null} if it is an enterprise
 * @param enterpriseId the claimant's enterprise once it is accepted; operators see before which one is claimed
 * @param claimant the claimant's subject
 * @param appealDecision by another operator than {@code decision}
 */
@Schema(name = "Claim")
record ClaimAnswer(
        UUID id,
        UUID recordId,
        UUID enterpriseId,
        String claimant,
        Identifier identifier,
        IndustryCode industry,
        String proof,
        String documentReference,
        ClaimState state,
        Decided decision,
        String appeal,
        Decided appealDecision,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant handedInAt,
        Instant stateSince,
        long version)
        implements Versioned {

    /** @param by the operator's subject, for operators only */
    @Schema(name = "ClaimDecision")
    record Decided(Reason reason, String statement, String by, Instant at) {

        static Decided of(Decision decision, boolean operator) {
            if (decision == null) return null;
            return new Decided(decision.reason(), decision.statement(), operator ? decision.by() : null, decision.at());
        }
    }

    static ClaimAnswer of(Claim claim, String reader, boolean operator) {
        var proof = claim.proof();
        var state = claim.state();
        return new ClaimAnswer(
                claim.id(),
                claim.target().recordId(),
                operator || state == ClaimState.ACCEPTED ? claim.enterpriseId() : null,
                claim.claimant(),
                proof.identifier(),
                proof.industry(),
                proof.text(),
                proof.documentReference(),
                state,
                Decided.of(claim.decision(), operator),
                claim.appeal(),
                Decided.of(claim.appealDecision(), operator),
                claim.allowedActions(reader, operator),
                waitingOn(state),
                claim.handedInAt(),
                claim.stateSince(),
                claim.version());
    }

    private static WaitingOn waitingOn(ClaimState state) {
        return switch (state) {
            case HANDED_IN, APPEALED -> WaitingOn.operator("accept");
            case REJECTED, ACCEPTED, DISMISSED, WITHDRAWN -> null;
        };
    }
}
