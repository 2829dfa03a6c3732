package twoway.chassis.actor;

import java.util.Set;
import java.util.UUID;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Who acts: a person or program, for one enterprise, with the roles it has there.
 *
 * @param subject the token's subject, or {@code client:<id>} for a program
 * @param enterpriseId the enterprise acted for; {@code null} only for an operator
 * @param unit the unit of the enterprise the membership is limited to, or {@code null}
 * @param roles every role held, contained ones included
 */
public record Actor(String subject, UUID enterpriseId, String unit, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Refuses as if the object did not exist unless it belongs to this actor's enterprise. */
    public void mustBe(UUID owner) {
        if (enterpriseId == null || !enterpriseId.equals(owner)) throw new Refusal(CommonProblem.NOT_FOUND);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
