package twoway.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again until what must come by event is there, and never longer than the deadline. */
public final class Wait {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMillis(500);

    private Wait() {}

    /** A refusal while looking (403 or 404 until the event has arrived) counts as "not yet". */
    public static <T> T until(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        Duration pause = BETWEEN_LOOKS;
        String last = "";
        while (System.nanoTime() < deadline) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (Refused notYet) {
                last = "; last answer: " + notYet.getMessage();
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_BETWEEN_LOOKS) < 0
                    ? pause.multipliedBy(2)
                    : LONGEST_BETWEEN_LOOKS;
        }
        throw new StoryBroke("waited %d s in vain for: %s%s".formatted(DEADLINE.toSeconds(), what, last));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroke("interrupted while waiting", e);
        }
    }
}
