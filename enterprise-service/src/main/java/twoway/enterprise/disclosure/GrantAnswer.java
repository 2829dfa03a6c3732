package twoway.enterprise.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.posting.Occasion;
import twoway.enterprise.posting.PostingKind;

/**
 * A grant as both sides read it.
 *
 * @param enterpriseId whose posting it is
 * @param readerId to whom its details are open
 * @param revokedAt since when they are not any more; {@code null} while they are
 */
@Schema(name = "DisclosureGrant")
record GrantAnswer(
        UUID id,
        UUID postingId,
        PostingKind kind,
        UUID enterpriseId,
        UUID readerId,
        GrantState state,
        List<String> allowedActions,
        Instant grantedAt,
        Instant revokedAt,
        long version)
        implements Versioned {

    /** @param unit of its posting, or {@code null} */
    static GrantAnswer of(Grant grant, Occasion occasion, String unit) {
        return new GrantAnswer(
                grant.id(),
                grant.postingId(),
                grant.kind(),
                grant.enterpriseId(),
                grant.readerId(),
                grant.state(),
                grant.allowedActions(occasion, unit),
                grant.grantedAt(),
                grant.revokedAt(),
                grant.version());
    }
}
