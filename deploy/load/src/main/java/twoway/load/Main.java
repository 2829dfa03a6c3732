package twoway.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import twoway.local.CannotRun;
import twoway.local.Checkout;

/** What {@code deploy/faults} runs. Reports go to the standard output, one JSON line each; words for people go to the other. */
public final class Main {
    private static final int BAD_ARGUMENTS = 2;
    private static final int LARGEST_SEED = 1_000_000;

    private Main() {}

    public static void main(String... words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream says) {
        try {
            Arguments arguments = Arguments.read(words);
            if (arguments.help()) {
                out.println(Arguments.USAGE);
                return 0;
            }
            return run(arguments, out, says) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            says.println("deploy/faults: " + e.getMessage());
            says.println(Arguments.USAGE);
            return BAD_ARGUMENTS;
        } catch (CannotRun e) {
            says.println("deploy/faults: " + e.getMessage());
            return 1;
        }
    }

    private static boolean run(Arguments arguments, PrintStream out, PrintStream says) {
        long begun = System.nanoTime();
        long seed = arguments.seed().orElseGet(() -> ThreadLocalRandom.current().nextLong(LARGEST_SEED));
        says.println("seed " + seed);
        Path folder =
                Checkout.here().root().resolve("deploy/load/target/faults").resolve(Long.toString(seed));
        boolean holds;
        try (Runs runs = new Runs(arguments, seed, folder, out, says)) {
            holds = runs.run();
        }
        says.printf(
                "%s in %.0f s, seed %d%n",
                holds ? "everything holds" : "something does not hold, see above",
                (System.nanoTime() - begun) / 1e9,
                seed);
        return holds;
    }
}
