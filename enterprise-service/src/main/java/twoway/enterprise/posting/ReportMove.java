package twoway.enterprise.posting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import twoway.chassis.precondition.BasedOn;
import twoway.enterprise.lifecycle.Move;

/** The table of moves of reports. */
enum ReportMove {
    DISMISS(ReportState.DISMISSED),
    UPHOLD(ReportState.UPHELD);

    private final Move<ReportState> move;

    ReportMove(ReportState to) {
        this.move = new Move<>(name().toLowerCase(Locale.ROOT), Set.of(ReportState.OPEN), to);
    }

    /** See {@link Move#changes}. */
    boolean changes(ReportState state, BasedOn seen, long version) {
        return move.changes(state, seen, version);
    }

    ReportState target() {
        return move.to();
    }

    static List<String> wordsIn(ReportState state) {
        return Arrays.stream(values())
                .filter(each -> each.move.possibleIn(state))
                .map(each -> each.move.word())
                .toList();
    }
}
