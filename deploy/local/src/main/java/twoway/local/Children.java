package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Starts processes and writes down who they are (pid and start time), so that a later start can find what a killed
 * launcher left behind. A pid alone proves nothing: it may belong to somebody else by now.
 */
public final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final boolean HAS_SETSID = onPath("setsid");

    private final Path record;
    private final Path logs;
    private final List<Child> started = new ArrayList<>();
    private final CompletableFuture<Child> death = new CompletableFuture<>();
    private boolean closed;

    /** Keeps its record and its logs in the folder. */
    public Children(Path folder) {
        this.record = Folders.make(folder).resolve("children");
        this.logs = Folders.make(folder.resolve("logs"));
    }

    Path folder() {
        return logs.getParent();
    }

    Path logOf(String name) {
        return logs.resolve(name + ".log");
    }

    /** Starts the command; output goes to logs/name.log. Its own session keeps the terminal's Ctrl-C away from it. */
    Child start(String name, List<String> command, Map<String, String> environment) {
        Child child = launch(name, command, environment);
        child.death().thenAccept(accident -> {
            if (accident) {
                death.complete(child);
            }
        });
        return child;
    }

    /** Completed with the first child that ends without having been asked to. */
    CompletableFuture<Child> death() {
        return death;
    }

    private synchronized Child launch(String name, List<String> command, Map<String, String> environment) {
        if (closed) {
            throw new CannotRun("stopping; " + name + " is not started any more");
        }
        List<String> words = new ArrayList<>();
        if (HAS_SETSID) {
            words.add("setsid");
        }
        words.addAll(command);
        Path log = logOf(name);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(logs.getParent().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(Children::meddles);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            write(Known.of(process.toHandle(), name).line());
            Child child = new Child(name, process, log);
            started.add(child);
            return child;
        } catch (IOException e) {
            throw new CannotRun("cannot start " + name, e);
        }
    }

    /** Runs a helper to its end; its output goes to logs/name.log. */
    void run(String name, List<String> command) {
        Child helper = launch(name, command, Map.of());
        helper.mayEnd();
        if (helper.await() != 0) {
            throw helper.died();
        }
    }

    /** Stops every recorded process that still is the one recorded, the last started first; answers their names. */
    public List<String> stopLeftovers() {
        List<Known> left = recorded().filter(Known::lives).toList().reversed();
        left.forEach(Known::ask);
        left.forEach(known -> known.end(PATIENCE));
        forget();
        return left.stream().map(Known::name).toList();
    }

    /** From here on nothing is started any more. */
    synchronized void close() {
        closed = true;
    }

    /** Ends whatever is still alive of what was started here, then forgets the record. */
    public void end() {
        close();
        List<Child> alive;
        synchronized (this) {
            alive = started.stream().filter(Child::alive).toList().reversed();
        }
        alive.forEach(child -> child.stop(PATIENCE));
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new CannotRun("cannot remove " + record, e);
        }
    }

    /** Settings of the person's shell that would change what we start. */
    private static boolean meddles(String variable) {
        return Stream.of("QUARKUS_", "KC_", "KAFKA_", "TWOWAY_", "MP_MESSAGING_", "PG")
                .anyMatch(variable::startsWith);
    }

    private Stream<Known> recorded() {
        try {
            return Files.exists(record) ? Files.readAllLines(record).stream().flatMap(Known::read) : Stream.empty();
        } catch (IOException e) {
            throw new CannotRun("cannot read " + record, e);
        }
    }

    private synchronized void write(String line) throws IOException {
        Files.writeString(record, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean onPath(String command) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
