package twoway.local;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A block of ports that nobody used a moment ago, for runs that must not meet another. Its last port is held until this
 * process ends, so that no other takes the block before everything of this one listens.
 */
public final class FreeBlock {
    private static final int PORTS = 100;
    private static final int ATTEMPTS = 50;

    private FreeBlock() {}

    public static int find() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(100, 320) * PORTS;
            if (IntStream.range(base, base + PORTS).allMatch(Ports::isFree) && Ports.hold(base + PORTS - 1)) {
                return base;
            }
        }
        throw new CannotRun("no block of " + PORTS + " free ports found; give one with --port-base");
    }
}
