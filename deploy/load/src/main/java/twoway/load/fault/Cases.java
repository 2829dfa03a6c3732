package twoway.load.fault;

import java.util.List;
import java.util.Optional;

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

    private Cases() {}

    public static List<Case> all() {
        return ALL;
    }

    public static Optional<Case> named(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
