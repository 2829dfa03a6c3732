package twoway.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** A line per step with the time since the start and, where a step has one, its own. */
public final class Says implements Consumer<String> {
    private final PrintStream out;
    private final long start = System.nanoTime();

    public Says(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(String line) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(start), line);
    }

    /** Does the step and then says that it is done and how long it took. */
    void step(String done, Runnable step) {
        long begun = System.nanoTime();
        step.run();
        accept(done + String.format(Locale.ROOT, " (%.1f s)", seconds(begun)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
