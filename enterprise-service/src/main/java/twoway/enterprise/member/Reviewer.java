package twoway.enterprise.member;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import twoway.chassis.actor.Caller;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** The operator of this request: whom he may judge. */
@RequestScoped
public class Reviewer {

    private final Caller caller;
    private final Roster roster;
    private Set<UUID> firms;

    Reviewer(Caller caller, Roster roster) {
        this.caller = caller;
        this.roster = roster;
    }

    public String subject() {
        return caller.subject();
    }

    /** Nobody judges what is his own firm's, or what his own firm complains of. */
    public boolean mayJudge(UUID... enterprises) {
        if (firms == null) firms = roster.firmsOf(caller.subject());
        return Stream.of(enterprises).noneMatch(firms::contains);
    }

    /** @throws Refusal {@code own-firm} if the operator belongs to one of them */
    public void mustJudge(UUID... enterprises) {
        if (!mayJudge(enterprises)) throw new Refusal(EnterpriseProblem.OWN_FIRM);
    }
}
