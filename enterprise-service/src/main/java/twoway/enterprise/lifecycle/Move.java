package twoway.enterprise.lifecycle;

import java.util.Set;
import twoway.chassis.precondition.BasedOn;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * One row of a table of moves: the command's word in the API, the states it may come from and the state it leads to.
 *
 * @param <S> the states of one life cycle
 */
public record Move<S extends Enum<S>>(String word, Set<S> from, S to) {

    public Move {
        from = Set.copyOf(from);
    }

    public boolean possibleIn(S state) {
        return from.contains(state);
    }

    /**
     * Whether the command changes anything; {@code false} if what it wants already holds, whatever its sender has seen.
     *
     * @throws Refusal {@code version-required} or {@code version-stale} if the sender has not seen this version, {@code
     *     state-conflict} if the state allows neither
     */
    public boolean changes(S state, BasedOn seen, long version) {
        if (state == to) return false;
        seen.mustBe(version);
        if (!possibleIn(state)) throw new Refusal(CommonProblem.STATE_CONFLICT, state, word);
        return true;
    }
}
