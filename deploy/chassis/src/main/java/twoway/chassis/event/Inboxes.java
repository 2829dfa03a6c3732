package twoway.chassis.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import twoway.chassis.actor.Tenancy;

/** The inbox on PostgreSQL, with the platform's own rights. */
class Inboxes {

    @Produces
    @Singleton
    Inbox inbox(Positions positions, Dispatcher dispatcher, Tenancy tenancy, MeterRegistry meters) {
        return new Inbox(positions, dispatcher, tenancy::asSystem, meters);
    }
}
