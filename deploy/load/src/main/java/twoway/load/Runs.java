package twoway.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import twoway.load.bug.Bug;
import twoway.load.fault.Case;
import twoway.load.fault.Cases;
import twoway.load.fault.Soak;
import twoway.load.stand.Stand;
import twoway.load.work.Size;
import twoway.local.Folders;

/** What one call of the command does: the cases, the soak or the bugs, on as few stands as possible. */
final class Runs implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** What a bug has lost never comes. */
    private static final Duration PATIENCE_WITH_A_BUG = Duration.ofSeconds(15);

    private static final int KILLS_OF_A_LEG = 50;

    private final Arguments arguments;
    private final long seed;
    private final Path folder;
    private final PrintStream out;
    private final PrintStream says;
    private Stand stand;
    private Round round;
    private int stands;
    private boolean holds = true;

    Runs(Arguments arguments, long seed, Path folder, PrintStream out, PrintStream says) {
        this.arguments = arguments;
        this.seed = seed;
        this.folder = folder;
        this.out = out;
        this.says = says;
    }

    /** Whether everything holds. */
    boolean run() {
        if (arguments.bugs()) {
            for (Bug bug : Bug.values()) {
                freshStand();
                withBug(bug);
            }
        } else if (arguments.kills() > 0) {
            soak();
        } else {
            arguments.cases().forEach(this::plain);
            if (arguments.withABug()) {
                withBug(Bug.drawn(dice("bug")));
            }
        }
        return holds;
    }

    private void plain(Case played) {
        Report report = play(played, played.id(), PATIENCE).report();
        tell(report, "--only " + played.id() + (arguments.ci() ? " --ci" : ""));
        if (report.violations() > 0) {
            freshStand(); // the next case shall not be blamed for it
        }
    }

    private void soak() {
        int done = 0;
        for (int leg = 1; done < arguments.kills(); leg++) {
            Soak soak = new Soak(Math.min(KILLS_OF_A_LEG, arguments.kills() - done));
            Round.Turn turn = new Round.Turn(soak, "kills-" + leg, seed, dice("kills-" + leg), PATIENCE);
            Report report = play(turn).report().after(done);
            done = report.killsTotal();
            tell(report, "--kills " + arguments.kills());
            if (report.kills() == 0) {
                return; // nothing can be killed any more; said above
            }
        }
    }

    private void withBug(Bug bug) {
        Case catcher = Cases.catching(bug);
        says.println("seeded bug: " + bug.id());
        round();
        bug.make(stand);
        Round.Outcome outcome = play(catcher, "bug:" + bug.id(), PATIENCE_WITH_A_BUG);
        tell(outcome.report().caught(bug, outcome.complaints()), arguments.bugs() ? "--bugs" : "--ci");
    }

    /** A case is drawn by the seed and its own name only, so that it is the same whatever is run beside it. */
    private Round.Outcome play(Case played, String name, Duration patience) {
        return play(new Round.Turn(played, name, seed, dice(played.id()), patience));
    }

    /** Whatever breaks off leaves its evidence behind. */
    private Round.Outcome play(Round.Turn turn) {
        boolean before = holds;
        holds = false;
        Round.Outcome outcome = round().play(turn);
        holds = before;
        return outcome;
    }

    private SplittableRandom dice(String name) {
        return new SplittableRandom(seed * 31 + name.hashCode());
    }

    private void tell(Report report, String again) {
        out.println(report.line());
        out.flush();
        if (report.violations() > 0) {
            holds = false;
            if (report.examples() != null) {
                report.examples().forEach(example -> says.println("  " + example));
            }
            says.println("the history is in " + report.historyFile() + ", the logs in " + stand.logs());
            says.println("again: deploy/faults " + again + " --seed " + seed);
        }
    }

    private Round round() {
        if (stand == null) {
            stand = Stand.start(folder.resolve("stand-" + ++stands), says);
            round = new Round(stand, arguments.ci() ? Size.CI : Size.FULL, folder, says);
        }
        return round;
    }

    private void freshStand() {
        if (stand != null) {
            stand.close();
            stand = null;
        }
    }

    @Override
    public void close() {
        freshStand();
        if (holds) {
            for (int number = 1; number <= stands; number++) {
                Folders.remove(folder.resolve("stand-" + number));
            }
        }
    }
}
