package twoway.enterprise.affiliation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.Versioned;
import twoway.enterprise.lifecycle.WaitingOn;

/**
 * An affiliation as it is answered to the two enterprises.
 *
 * @param enterpriseId the one that belongs to the other
 */
@Schema(name = "Affiliation")
record AffiliationAnswer(
        UUID id,
        UUID enterpriseId,
        @JsonUnwrapped Tie tie,
        AffiliationState state,
        List<String> allowedActions,
        WaitingOn waitingOn,
        Instant declaredAt,
        Instant stateSince,
        long version)
        implements Versioned {

    static AffiliationAnswer of(Affiliation affiliation, Actor reader) {
        return new AffiliationAnswer(
                affiliation.id(),
                affiliation.enterpriseId(),
                affiliation.tie(),
                affiliation.state(),
                affiliation.allowedActions(reader),
                waitingOn(affiliation),
                affiliation.declaredAt(),
                affiliation.stateSince(),
                affiliation.version());
    }

    private static WaitingOn waitingOn(Affiliation affiliation) {
        var parent = affiliation.tie().parentId();
        return affiliation.state() == AffiliationState.DECLARED && parent != null
                ? WaitingOn.enterprise(parent, "confirm")
                : null;
    }
}
