package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Caller;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.time.Clock;
import twoway.enterprise.profile.EnterpriseLeaves;
import twoway.enterprise.profile.Verifications;

/** Reads the {@link Occasion} of the current request once, at the door. */
@ApplicationScoped
public class Occasions {

    private final Caller caller;
    private final Clock clock;
    private final Verifications verifications;
    private final ZoneId zone;

    Occasions(
            Caller caller,
            Clock clock,
            Verifications verifications,
            @ConfigProperty(name = "twoway.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.caller = caller;
        this.clock = clock;
        this.verifications = verifications;
        this.zone = zone;
    }

    /** The last command of an enterprise, for whatever it has: nobody need have seen each of them. */
    public Occasion of(EnterpriseLeaves leaving) {
        return new Occasion(leaving.by(), BasedOn.WHATEVER_IT_IS, false, leaving.now(), day(leaving.now()));
    }

    Instant now(UUID enterpriseId) {
        return clock.now(enterpriseId);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Where a day ends. */
    ZoneId zone() {
        return zone;
    }

    /** An operator's decision about what is somebody else's; the days are the owner's. */
    Occasion about(UUID enterpriseId, BasedOn seen) {
        var now = clock.now(enterpriseId);
        return new Occasion(caller.actor(), seen, verifications.verified(enterpriseId), now, day(now));
    }

    public Occasion current() {
        var actor = caller.actor();
        var now = clock.now(actor.enterpriseId());
        return new Occasion(actor, caller.basedOn(), verifications.verified(actor.enterpriseId()), now, day(now));
    }
}
