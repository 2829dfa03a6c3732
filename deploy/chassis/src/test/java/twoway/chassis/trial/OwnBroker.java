package twoway.chassis.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import twoway.local.Children;
import twoway.local.Folders;
import twoway.local.KafkaBroker;
import twoway.local.Ports;

/**
 * A broker that one test class may kill and rob of its data. What is known of it stands in system properties, since the
 * test sees this class through another class loader.
 */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    private static final String FOLDER = "twoway.trial.broker.folder";
    private static final String PORT = "twoway.trial.broker.port";
    private static final String CONTROLLER = "twoway.trial.broker.controller";
    private static final String PID = "twoway.trial.broker.pid";

    /** After the shared servers, whose broker this one takes the place of. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(FOLDER, Path.of("target/own-broker").toAbsolutePath().toString());
        System.setProperty(PORT, Integer.toString(Ports.free()));
        System.setProperty(CONTROLLER, Integer.toString(Ports.free()));
        new Children(folder()).stopLeftovers();
        Folders.remove(folder());
        Folders.make(folder());
        run();
        return Map.of("kafka.bootstrap.servers", servers());
    }

    @Override
    public void stop() {
        kill();
        Folders.remove(folder());
    }

    static String servers() {
        return "127.0.0.1:" + Integer.getInteger(PORT);
    }

    static void run() {
        var broker = new KafkaBroker(
                folder().resolve("kafka"),
                Integer.getInteger(PORT),
                Integer.getInteger(CONTROLLER),
                new Children(folder()));
        broker.start();
        System.setProperty(PID, Long.toString(broker.pid()));
    }

    /** SIGKILL, as a power cut would. */
    static void kill() {
        ProcessHandle.of(Long.getLong(PID)).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    static void loseEverything() {
        Folders.remove(data());
    }

    static void keepCopy() {
        Folders.remove(copy());
        Folders.copy(data(), copy());
    }

    /** The disk comes back as it was when the copy was made. */
    static void fallBackToCopy() {
        Folders.remove(data());
        try {
            Files.move(copy(), data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }

    private static Path data() {
        return folder().resolve("kafka").resolve("data");
    }

    private static Path copy() {
        return folder().resolve("copy");
    }
}
