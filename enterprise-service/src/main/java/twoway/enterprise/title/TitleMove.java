package twoway.enterprise.title;

import static twoway.enterprise.title.TitleState.CONFIRMED_AT_SOURCE;
import static twoway.enterprise.title.TitleState.EVIDENCE_SEEN;
import static twoway.enterprise.title.TitleState.REPORTED;
import static twoway.enterprise.title.TitleState.REVOKED_BY_AUTHORITY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of titles, all of them an operator's; it also says which actions the API allows. */
enum TitleMove {
    SEE("see", Set.of(REPORTED), EVIDENCE_SEEN),
    CONFIRM("confirm", Set.of(REPORTED, EVIDENCE_SEEN), CONFIRMED_AT_SOURCE),
    REVOKE("revoke", Set.of(REPORTED, EVIDENCE_SEEN, CONFIRMED_AT_SOURCE), REVOKED_BY_AUTHORITY);

    private final Move<TitleState> move;

    TitleMove(String word, Set<TitleState> from, TitleState to) {
        this.move = new Move<>(word, from, to);
    }

    /** See {@link Move#changes}. */
    boolean changes(TitleState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    TitleState target() {
        return move.to();
    }

    static List<String> wordsIn(TitleState state, Actor actor) {
        if (!actor.is(Role.OPERATOR)) return List.of();
        return Arrays.stream(values())
                .filter(each -> each.move.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
