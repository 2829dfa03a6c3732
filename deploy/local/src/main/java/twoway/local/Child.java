package twoway.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that we started, known by its name, pid and log. */
public final class Child {
    private static final int LAST_LINES = 12;

    private final String name;
    private final Process process;
    private final Path log;
    private volatile boolean expectedToEnd;

    Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Ends when the process does; the value tells whether nobody had asked it to. */
    CompletableFuture<Boolean> death() {
        return process.onExit().thenApply(ended -> !expectedToEnd);
    }

    /** From here on its end is no accident. */
    void mayEnd() {
        expectedToEnd = true;
    }

    /** Asks it to end (SIGTERM), and ends it after the patience is used up; tells whether it ended by itself. */
    boolean stop(Duration patience) {
        mayEnd();
        process.destroy();
        return awaitEnd(patience);
    }

    boolean awaitEnd(Duration patience) {
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        return false;
    }

    /** Waits for its end, however long that takes; answers the exit code. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while " + name + " ran");
        }
    }

    /** SIGKILL: what a crash looks like. */
    void kill() {
        mayEnd();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Refuses with the last lines of the log when the process has died. */
    void mustLive() {
        if (!alive()) {
            throw died();
        }
    }

    CannotRun died() {
        return new CannotRun(name + " died with exit code " + process.exitValue() + "; the end of " + log + ":\n"
                + String.join("\n", lastLines()));
    }

    List<String> lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .toList();
        } catch (IOException e) {
            return List.of("  | (no log: " + e.getMessage() + ")");
        }
    }
}
