package twoway.enterprise.posting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import twoway.chassis.actor.Actor;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/**
 * Who gives a command, when, and how its enterprise stands.
 *
 * @param seen the version of the posting that the command is based on
 * @param hindrance why the enterprise may publish nothing, or {@code null}
 * @param today the calendar day where the enterprise's periods are read
 */
public record Occasion(Actor by, BasedOn seen, EnterpriseProblem hindrance, Instant now, LocalDate today) {

    boolean mayPublish() {
        return hindrance == null;
    }

    /** A member limited to a unit acts on what is that unit's alone. */
    public boolean speaksFor(String unit) {
        return by.unit() == null || by.unit().equals(unit);
    }

    public void mustSpeakFor(String unit) {
        if (!speaksFor(unit)) throw new Refusal(EnterpriseProblem.OTHER_UNIT, by.unit()).at("/unit");
    }

    public UUID enterpriseId() {
        return by.enterpriseId();
    }
}
