package twoway.enterprise.member;

import twoway.chassis.actor.Actor;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** What concerns all units of a firm is not for a membership that is limited to one. */
public final class WholeFirm {

    private WholeFirm() {}

    /** @throws Refusal {@code other-unit} if the actor's membership is limited to a unit */
    public static void mustBeSpokenForBy(Actor actor) {
        if (actor.unit() != null) throw new Refusal(EnterpriseProblem.OTHER_UNIT, actor.unit());
    }
}
