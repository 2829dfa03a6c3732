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

    /** Keeps its record and its logs in the folder. */
    public Children(Path folder) {
        this.record = Folders.make(folder).resolve("children");
        this.logs = Folders.make(folder.resolve("logs"));
    }

    Path logOf(String name) {
        return logs.resolve(name + ".log");
    }

    /** Starts the command; output goes to logs/name.log. Its own session keeps the terminal's Ctrl-C away from it. */
    Child start(String name, List<String> command, Map<String, String> environment) {
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
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            write(Known.of(process.toHandle(), name).line());
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new CannotRun("cannot start " + name, e);
        }
    }

    /** Stops every recorded process that still is the one recorded, the last started first; answers their names. */
    public List<String> stopLeftovers() {
        List<Known> left = recorded().filter(Known::lives).toList().reversed();
        for (Known known : left) {
            known.stop(PATIENCE);
        }
        forget();
        return left.stream().map(Known::name).toList();
    }

    /** To be called when everything started has ended. */
    public void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new CannotRun("cannot remove " + record, e);
        }
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
