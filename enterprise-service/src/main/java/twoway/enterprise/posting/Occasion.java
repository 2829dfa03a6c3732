package twoway.enterprise.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.actor.Actor;

/**
 * Who gives a command, when, and how its enterprise stands.
 *
 * @param verified the enterprise is VERIFIED
 * @param today the calendar day where the enterprise's periods are read
 */
public record Occasion(Actor by, boolean verified, Instant now, LocalDate today) {

    public UUID enterpriseId() {
        return by.enterpriseId();
    }
}
