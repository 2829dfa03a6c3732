package twoway.enterprise.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Caller;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.time.Clock;
import twoway.enterprise.EnterpriseProblem;
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

    /** A command of an enterprise for whatever it has, which publishes nothing: nobody need have seen each of them. */
    Occasion sweeping(Actor by, Instant now) {
        return new Occasion(by, BasedOn.WHATEVER_IT_IS, EnterpriseProblem.NOT_VERIFIED, now, day(now));
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

    /** An operator's decision about what is somebody else's; the days are the owner's, who stays what he is. */
    Occasion about(UUID enterpriseId, BasedOn seen) {
        var now = clock.now(enterpriseId);
        var hindrance = verifications.lastingHindrance(enterpriseId).orElse(null);
        return new Occasion(caller.actor(), seen, hindrance, now, day(now));
    }

    /** To read by. */
    public Occasion current() {
        return current(verifications.hindrance(caller.actor().enterpriseId()));
    }

    /** To change by: until the transaction ends, the enterprise stays what it is now. */
    public Occasion ofCommand() {
        return current(verifications.lastingHindrance(caller.actor().enterpriseId()));
    }

    private Occasion current(Optional<EnterpriseProblem> hindrance) {
        var actor = caller.actor();
        var now = clock.now(actor.enterpriseId());
        return new Occasion(actor, caller.basedOn(), hindrance.orElse(null), now, day(now));
    }
}
