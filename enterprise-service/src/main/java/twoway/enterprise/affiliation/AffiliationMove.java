package twoway.enterprise.affiliation;

import static twoway.enterprise.affiliation.AffiliationState.CONFIRMED;
import static twoway.enterprise.affiliation.AffiliationState.DECLARED;
import static twoway.enterprise.affiliation.AffiliationState.REFUSED;
import static twoway.enterprise.affiliation.AffiliationState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of affiliations: the parent's two, by its owners, and the declaring enterprise's one. */
enum AffiliationMove {
    CONFIRM(Side.PARENT, Role.OWNER, CONFIRMED),
    REFUSE(Side.PARENT, Role.OWNER, REFUSED),
    WITHDRAW(Side.CHILD, Role.EDITOR, WITHDRAWN);

    /** Who of the two. */
    enum Side {
        PARENT,
        CHILD
    }

    private final Side side;
    private final Role by;
    private final Move<AffiliationState> move;

    AffiliationMove(Side side, Role by, AffiliationState to) {
        this.side = side;
        this.by = by;
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), Set.of(DECLARED), to);
    }

    boolean mayBeMadeBy(Actor actor, Side actorsSide) {
        return side == actorsSide && actor.is(by);
    }

    /** See {@link Move#changes}. */
    boolean changes(AffiliationState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    AffiliationState target() {
        return move.to();
    }

    static List<String> wordsIn(AffiliationState state, Actor actor, Side side) {
        return Arrays.stream(values())
                .filter(each -> each.mayBeMadeBy(actor, side) && each.move.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
