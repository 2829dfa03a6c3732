package twoway.matching;

import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * The two enterprises of a match and of everything that grows from it. They never turn round.
 *
 * @param left the one that asks
 * @param right the one that owns the posting and answers
 */
public record Parties(UUID left, UUID right) {

    public Parties {
        if (left.equals(right)) throw new IllegalArgumentException("nobody is its own partner");
    }

    public boolean include(UUID enterprise) {
        return left.equals(enterprise) || right.equals(enterprise);
    }

    /** Refuses whoever is no party, as if there were nothing. */
    public void mustInclude(UUID enterprise) {
        if (!include(enterprise)) throw new Refusal(CommonProblem.NOT_FOUND);
    }

    public UUID other(UUID party) {
        mustInclude(party);
        return party.equals(left) ? right : left;
    }
}
