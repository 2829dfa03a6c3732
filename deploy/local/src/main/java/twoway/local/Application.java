package twoway.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One process of a service, or the edge: a built Quarkus application with its port and settings. */
public final class Application {
    /** Long, for a first start on a busy machine; that it has died is seen at once anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    /** A run that leaves a start-up archive behind takes its time to end. */
    private static final Duration TO_STOP = Duration.ofSeconds(90);

    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    /** What to run, where, and with which settings. */
    record Program(
            String name,
            Path jar,
            int port,
            Map<String, String> environment,
            List<String> jvmArguments,
            boolean archived) {}

    private final Program program;
    private final Children children;
    private volatile List<String> arguments;
    private volatile StartArchive archive;
    private volatile Child child;

    Application(Program program, Children children) {
        this.program = program;
        this.children = children;
        this.arguments = program.jvmArguments();
    }

    public String name() {
        return program.name();
    }

    public long pid() {
        return child.pid();
    }

    public boolean alive() {
        return child != null && child.alive();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + program.port());
    }

    void portMustBeFree() {
        Ports.mustBeFree(program.port(), name());
    }

    Child child() {
        return child;
    }

    /** What every later {@link #start} gives to the JVM, instead of what was given to the platform. */
    public void arguments(List<String> jvmArguments) {
        arguments = List.copyOf(jvmArguments);
    }

    /** Starts the process without waiting for it to be ready. */
    public void start() {
        startWith(arguments);
    }

    /** The same with other JVM arguments, for instance a fault-injecting agent. */
    public void startWith(List<String> arguments) {
        portMustBeFree();
        if (!Files.exists(program.jar())) {
            throw new CannotRun(name() + " is not built: " + program.jar() + " is missing; deploy/up builds it");
        }
        List<String> options = new ArrayList<>(OPTIONS);
        archive = StartArchive.beside(program.jar(), children.folder(), program.archived());
        boolean agent = arguments.stream().anyMatch(argument -> argument.startsWith("-javaagent"));
        if (!agent) {
            options.addAll(archive.options());
        }
        options.addAll(arguments);
        child = children.start(
                name(), Jvm.command(options, List.of("-jar", program.jar().toString())), environment());
    }

    public void awaitReady() {
        Waiting.on(name(), child, PATIENCE).until(() -> Answers.ok(uri().resolve("/q/health/ready")));
    }

    /** SIGKILL; answers when the process is gone. */
    public void kill9() {
        child.kill();
        archive.keep(false);
    }

    /** Waits until the process has ended by itself, for instance killed by an agent inside it. */
    public void awaitEnd(Duration patience) {
        child.mayEnd();
        if (!child.awaitEnd(patience)) {
            throw new CannotRun(name() + " did not end within " + patience.toSeconds() + " s");
        }
    }

    /** From here on its end is expected, whoever causes it: the platform will not report it. */
    public void mayDie() {
        child.mayEnd();
    }

    boolean leavesArchive() {
        return alive() && program.archived() && archive.missing();
    }

    public void stop() {
        if (alive()) {
            archive.keep(child.stop(TO_STOP));
        }
    }

    /** Stops it if it lives, starts it again and answers when it is ready. */
    public void restart() {
        stop();
        start();
        awaitReady();
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(program.environment());
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(program.port()));
        return all;
    }
}
