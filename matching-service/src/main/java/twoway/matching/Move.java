package twoway.matching;

import java.util.Map;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * One move of a life cycle: from which states it may be made, and where it leads from each. What the API offers and what
 * it refuses are both read from here.
 *
 * @param word the action as the API calls it
 * @param by who may ask for it: any of these roles; empty for what no member asks for
 */
public record Move<S extends Enum<S>>(String word, Map<S, S> steps, Set<Role> by) {

    /** A move that follows from something else and is never asked for. */
    public Move(String word, Map<S, S> steps) {
        this(word, steps, Set.of());
    }

    public boolean isOfferedTo(Actor actor, S state) {
        return isOpenIn(state) && by.stream().anyMatch(actor::is);
    }

    public boolean isOpenIn(S state) {
        return steps.containsKey(state);
    }

    /** The state this leads to; refuses from where it may not be made. */
    public S from(S state) {
        var next = steps.get(state);
        if (next == null) throw new Refusal(CommonProblem.STATE_CONFLICT, state, word);
        return next;
    }
}
