package twoway.enterprise.profile;

import java.time.Instant;
import java.util.UUID;
import twoway.chassis.actor.Actor;

/** An enterprise is leaving, in this transaction: whoever keeps something open for it closes that now. */
public record EnterpriseLeaves(Actor by, Instant now) {

    public UUID enterpriseId() {
        return by.enterpriseId();
    }
}
