package twoway.enterprise.profile;

import java.time.Instant;
import twoway.chassis.actor.Actor;

/** An enterprise hides from everybody, in this transaction: what it has published is paused now. */
public record EnterpriseHides(Actor by, Instant now) {}
