package twoway.chassis.event;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as a log may tell it: the kinds of the exceptions and where they were thrown, but none of their messages, for
 * those quote what was read, and an event may hold what nobody but two firms may see.
 */
final class Causes {

    private static final int FRAMES = 6;

    private Causes() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Causes::one)
                .collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(", ", cause.getClass().getSimpleName() + " (", ")"));
    }
}
