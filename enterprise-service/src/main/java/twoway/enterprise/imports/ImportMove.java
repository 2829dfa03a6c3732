package twoway.enterprise.imports;

import static twoway.enterprise.imports.ImportState.APPLYING;
import static twoway.enterprise.imports.ImportState.CANCELLED;
import static twoway.enterprise.imports.ImportState.CHECKED;
import static twoway.enterprise.imports.ImportState.DONE;
import static twoway.enterprise.imports.ImportState.FAILED;
import static twoway.enterprise.imports.ImportState.PARTIAL;
import static twoway.enterprise.imports.ImportState.RECEIVED;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of imports. */
enum ImportMove {
    CHECK(Set.of(RECEIVED), CHECKED),
    APPLY(Set.of(CHECKED), APPLYING),
    /** The same by an operator who has seen what a dry run came to. */
    CONFIRM(Set.of(CHECKED), APPLYING),
    FINISH(Set.of(APPLYING), DONE),
    FINISH_IN_PART(Set.of(APPLYING), PARTIAL),
    FAIL(ImportState.AT_WORK, FAILED),
    CANCEL(ImportState.AT_WORK, CANCELLED);

    /** All others are made by the platform. */
    private static final Set<ImportMove> COMMANDS = EnumSet.of(CONFIRM, CANCEL);

    private final Move<ImportState> move;

    ImportMove(Set<ImportState> from, ImportState to) {
        this.move = new Move<>(name().toLowerCase(Locale.ROOT).replace('_', '-'), from, to);
    }

    /** See {@link Move#changes}. */
    boolean changes(ImportState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    boolean possibleIn(ImportState state) {
        return move.possibleIn(state);
    }

    ImportState target() {
        return move.to();
    }

    /** The words of the commands that an operator may give in this state. */
    static List<String> wordsIn(ImportState state) {
        return COMMANDS.stream()
                .filter(each -> each.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
