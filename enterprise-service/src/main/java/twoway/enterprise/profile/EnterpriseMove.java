package twoway.enterprise.profile;

import static twoway.enterprise.profile.EnterpriseState.DRAFT;
import static twoway.enterprise.profile.EnterpriseState.MERGED;
import static twoway.enterprise.profile.EnterpriseState.RETIRED;
import static twoway.enterprise.profile.EnterpriseState.SUBMITTED;
import static twoway.enterprise.profile.EnterpriseState.SUSPENDED;
import static twoway.enterprise.profile.EnterpriseState.VERIFIED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of enterprises, with who may make each; it also says which actions the API allows. */
enum EnterpriseMove {
    SUBMIT(Role.EDITOR, Set.of(DRAFT), SUBMITTED),
    VERIFY(Role.OPERATOR, Set.of(SUBMITTED), VERIFIED),
    SUSPEND(Role.OPERATOR, Set.of(VERIFIED), SUSPENDED),
    REINSTATE(Role.OPERATOR, Set.of(SUSPENDED), VERIFIED),
    /** To change what a document has proved; what is not verified can be changed as it is. */
    REOPEN(Role.OWNER, Set.of(VERIFIED), DRAFT),
    /** Not from SUSPENDED: nobody gets rid of a suspension by becoming somebody else. */
    MERGE(Role.OPERATOR, Set.of(DRAFT, SUBMITTED, VERIFIED), MERGED),
    RETIRE(Role.OWNER, Set.of(DRAFT, SUBMITTED, VERIFIED, SUSPENDED), RETIRED);

    private final Role by;
    private final Move<EnterpriseState> move;

    EnterpriseMove(Role by, Set<EnterpriseState> from, EnterpriseState to) {
        this.by = by;
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), from, to);
    }

    /** See {@link Move#changes}. */
    boolean changes(EnterpriseState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    EnterpriseState target() {
        return move.to();
    }

    /** The words of the commands that this actor may give in this state. */
    static List<String> wordsIn(EnterpriseState state, Actor actor) {
        return Arrays.stream(values())
                .filter(each -> each.move.possibleIn(state) && actor.is(each.by))
                .map(each -> each.move.word())
                .toList();
    }
}
