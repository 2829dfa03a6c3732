package twoway.local.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import twoway.local.Children;
import twoway.local.Folders;
import twoway.local.KafkaBroker;
import twoway.local.Ports;
import twoway.local.PostgresServer;
import twoway.local.ThrowAway;

/**
 * The servers of this test JVM, started once. What is known of them stands in system properties, because a test, its
 * resources and the application under test may each see this class through another class loader.
 */
final class Shared {
    static final String POSTGRES_PORT = "twoway.testing.postgres.port";
    static final String PASSWORD = "twoway.testing.postgres.password";
    static final String KAFKA = "twoway.testing.kafka";
    static final String MAIL_PORT = "twoway.testing.mail.port";
    static final String FOLDER = "twoway.testing.folder";

    private Shared() {}

    static String get(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no servers run in this test JVM; annotate the test with @QuarkusTestResource(EmbeddedServers.class)"));
    }

    static void start() {
        synchronized ("twoway.local.testing".intern()) {
            if (System.getProperty(KAFKA) == null) {
                startServers();
            }
        }
    }

    static PostgresServer postgres(Children children) {
        Path data = Path.of(get(FOLDER), "postgresql");
        return new PostgresServer("postgresql", data, Integer.parseInt(get(POSTGRES_PORT)), get(PASSWORD), children);
    }

    static Children children() {
        return new Children(Path.of(get(FOLDER)));
    }

    private static void startServers() {
        ThrowAway run = ThrowAway.begin(Path.of("").toAbsolutePath().resolve("target/embedded-servers"));
        System.setProperty(FOLDER, run.folder().toString());
        System.setProperty(PASSWORD, UUID.randomUUID().toString());
        System.setProperty(MAIL_PORT, Integer.toString(Ports.free()));
        Mail.start(run.folder(), Integer.parseInt(get(MAIL_PORT)));
        if (Containers.wanted()) {
            Containers.start(get(PASSWORD));
        } else {
            startProcesses(run);
        }
    }

    private static void startProcesses(ThrowAway run) {
        System.setProperty(POSTGRES_PORT, Integer.toString(Ports.free()));
        Children children = children();
        PostgresServer postgres = postgres(children);
        KafkaBroker kafka = new KafkaBroker(run.folder().resolve("kafka"), Ports.free(), Ports.free(), children);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(kafka, postgres, children, run.folder())));
        Thread starting = Thread.ofVirtual().start(postgres::start);
        kafka.start();
        join(starting);
        System.setProperty(KAFKA, kafka.bootstrapServers());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(KafkaBroker kafka, PostgresServer postgres, Children children, Path folder) {
        kafka.close();
        postgres.close();
        children.end();
        if (Files.isDirectory(folder)) {
            Folders.remove(folder);
        }
    }
}
