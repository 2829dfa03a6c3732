package twoway.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process as it was written down: it is the same one only if pid and start time agree. */
record Known(String name, long pid, Instant started) {
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    static Known of(ProcessHandle handle, String name) {
        return new Known(name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    static Known self() {
        return of(ProcessHandle.current(), "launcher");
    }

    String line() {
        return pid + " " + started.toEpochMilli() + " " + name;
    }

    /** Nothing for a line that was cut off by a crash. */
    static Stream<Known> read(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3 || !(words[0] + words[1]).matches("\\d+")) {
            return Stream.empty();
        }
        return Stream.of(new Known(words[2], Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
    }

    boolean lives() {
        return handle().isPresent();
    }

    /** SIGTERM, without waiting. */
    void ask() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Waits for its end and forces it when the patience is used up. */
    void end(Duration patience) {
        handle().ifPresent(handle -> {
            try {
                handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                handle.destroyForcibly();
                handle.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().filter(this::same).isPresent());
    }

    private boolean same(Instant other) {
        return Duration.between(started, other).abs().compareTo(CLOCK_SLACK) < 0;
    }
}
