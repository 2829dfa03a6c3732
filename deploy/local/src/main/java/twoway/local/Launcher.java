package twoway.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import twoway.demo.PastChallenges;
import twoway.demo.SampleFirms;
import twoway.demo.SampleNeighbours;
import twoway.demo.Story;
import twoway.demo.StoryBroke;

/** What {@code deploy/up} runs: starts the platform, then waits for Ctrl-C, or tells the story and stops. */
public final class Launcher {
    private static final int OLDEST_JAVA = 25;
    private static final int BAD_ARGUMENTS = 2;

    private final Arguments arguments;
    private final Says says = new Says(System.out);
    private final AtomicBoolean asked = new AtomicBoolean();

    private Launcher(Arguments arguments) {
        this.arguments = arguments;
    }

    public static void main(String... words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.read(words);
            if (arguments.help()) {
                out.println(Arguments.USAGE);
                return 0;
            }
            mustBeNewEnough();
            Launcher launcher = new Launcher(arguments);
            return launcher.guarded(arguments.check() ? launcher::check : launcher::serve, err);
        } catch (IllegalArgumentException e) {
            err.println("deploy/up: " + e.getMessage());
            err.println(Arguments.USAGE);
            return BAD_ARGUMENTS;
        } catch (CannotRun e) {
            err.println("deploy/up: " + e.getMessage());
            return 1;
        }
    }

    private static void mustBeNewEnough() {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new CannotRun("JDK " + OLDEST_JAVA + " or newer is needed; this is " + Runtime.version() + " at "
                    + System.getProperty("java.home"));
        }
    }

    private int guarded(Runnable work, PrintStream err) {
        try {
            work.run();
            return 0;
        } catch (CannotRun | StoryBroke e) {
            if (!asked.get()) {
                err.println("deploy/up: " + e.getMessage());
            }
            return 1;
        }
    }

    private void serve() {
        Platform platform = Platform.builder()
                .portBase(arguments.portBase())
                .replicas(arguments.replicas())
                .fresh(arguments.fresh())
                .archives(true)
                .says(says)
                .build();
        Thread stopping = stopAtEnd(platform, () -> {});
        try {
            platform.start();
            new SampleFirms(platform.address(), says).load();
            says.accept("ready");
            System.out.print(Welcome.to(platform));
            Thread.ofVirtual().name("more-samples").start(() -> loadTheRest(platform));
            throw platform.death().join();
        } finally {
            stopNow(platform, stopping);
        }
    }

    /** What nobody has to wait for; if it cannot be loaded, the platform is whole without it. */
    private void loadTheRest(Platform platform) {
        try {
            new SampleNeighbours(platform.address(), says).load();
            new PastChallenges(platform.address(), says).load();
        } catch (StoryBroke e) {
            if (!asked.get()) {
                says.accept("not all samples could be loaded (data of an earlier version? --fresh starts anew): "
                        + e.getMessage());
            }
        }
    }

    /** The story on data of its own that is thrown away; after a failure the logs stay. */
    private void check() {
        int base = arguments.portBaseGiven() ? arguments.portBase() : FreeBlock.find();
        ThrowAway run = ThrowAway.begin(Checkout.here().root().resolve(".twoway/check"));
        Platform platform = Platform.builder()
                .portBase(base)
                .data(run.data())
                .replicas(arguments.replicas())
                .says(says)
                .build();
        Thread stopping = stopAtEnd(platform, () -> Folders.remove(run.folder()));
        boolean told = false;
        try {
            platform.start();
            new Story(platform.address(), says).tell();
            told = true;
        } finally {
            stopNow(platform, stopping);
            if (!asked.get()) {
                clear(run, told);
            }
        }
        says.accept("the story holds");
    }

    private void clear(ThrowAway run, boolean told) {
        Path logs = run.data().resolve("logs");
        if (!told && Files.isDirectory(logs)) {
            Path kept = run.folder().resolveSibling("logs-of-the-last-failure");
            Folders.remove(kept);
            Folders.copy(logs, kept);
            says.accept("the logs of the failed check are in " + kept);
        }
        Folders.remove(run.folder());
    }

    /** Ctrl-C and SIGTERM end the JVM; its last act is to stop what it started. */
    private Thread stopAtEnd(Platform platform, Runnable afterwards) {
        Thread stopping = new Thread(() -> {
            asked.set(true);
            says.accept(platform.leavesArchives() ? "stopping, and making archives for quicker starts" : "stopping");
            platform.close();
            afterwards.run();
            says.accept("stopped");
        });
        Runtime.getRuntime().addShutdownHook(stopping);
        return stopping;
    }

    private void stopNow(Platform platform, Thread stopping) {
        platform.close();
        if (!asked.get()) {
            Runtime.getRuntime().removeShutdownHook(stopping);
        }
    }
}
