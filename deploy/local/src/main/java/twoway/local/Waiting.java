package twoway.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a process to be of use, while watching that it lives. */
record Waiting(String name, Child child, Duration patience) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    static Waiting on(String name, Child child, Duration patience) {
        return new Waiting(name, child, patience);
    }

    void until(BooleanSupplier useful) {
        long end = System.nanoTime() + patience.toNanos();
        while (!useful.getAsBoolean()) {
            child.mustLive();
            if (System.nanoTime() > end) {
                throw new CannotRun(name + " did not get ready within " + patience.toSeconds()
                        + " s; the end of its log:\n" + String.join("\n", child.lastLines()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while waiting");
        }
    }
}
