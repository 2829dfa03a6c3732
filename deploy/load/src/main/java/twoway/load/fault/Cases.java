package twoway.load.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import twoway.load.bug.Bug;

/** The cases of the matrix that are built, in the order in which they are run. */
public final class Cases {
    private static final List<Case> ALL = List.of(
            new EnterpriseKilled(),
            new KilledBetweenSteps(),
            new MatchingKilled(),
            new BrokerKilled(),
            new DiskLost(),
            new SessionsTerminated(),
            new EverythingAgain(),
            new OutOfOrder(),
            new PoisonAmongEvents(),
            new PassingFailures(),
            new ToldAgain(),
            new RollingRestart(),
            new LeaderKilled());

    /** What takes its time even in the small form is left to the full run. */
    private static final Set<String> NOT_AT_EVERY_COMMIT = Set.of("R6", "R26", "R28");

    private Cases() {}

    /** The cases that belong into every commit: within five minutes on two cores. */
    public static List<Case> atEveryCommit() {
        return ALL.stream()
                .filter(each -> !NOT_AT_EVERY_COMMIT.contains(each.id()))
                .toList();
    }

    public static List<Case> all() {
        return ALL;
    }

    /** What has to show a bug, and no more of it than that takes. */
    public static Case catching(Bug bug) {
        return switch (bug) {
            case STAMP_BEFORE_ACKNOWLEDGEMENT -> new KilledBetweenSteps(KilledBetweenSteps.RELAY_BEFORE_SEND);
            case OFFSET_BEFORE_EFFECT -> new KilledBetweenSteps(KilledBetweenSteps.INBOX_BEFORE_EFFECT);
            default -> named(bug.catcher()).orElseThrow();
        };
    }

    public static Optional<Case> named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
