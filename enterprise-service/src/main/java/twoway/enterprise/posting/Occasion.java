package twoway.enterprise.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.BasedOn;

/**
 * Who gives a command, when, and how its enterprise stands.
 *
 * @param seen the version of the posting that the command is based on
 * @param verified the enterprise is VERIFIED
 * @param today the calendar day where the enterprise's periods are read
 */
public record Occasion(Actor by, BasedOn seen, boolean verified, Instant now, LocalDate today) {

    public UUID enterpriseId() {
        return by.enterpriseId();
    }
}
