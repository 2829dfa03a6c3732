package twoway.local.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.DockerImageName;
import twoway.local.Ports;

/**
 * The same two servers from containers, for {@code -Dtwoway.containers=true}. The images are configured as the official
 * ones are; {@code twoway.containers.postgresql} and {@code twoway.containers.kafka} name others.
 */
final class Containers {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int POSTGRES_INSIDE = 5432;
    private static final int KAFKA_INSIDE = 9092;

    private Containers() {}

    static boolean wanted() {
        return Boolean.getBoolean("twoway.containers");
    }

    /** Starts both and says in the system properties where they are; the end of this JVM removes them. */
    static void start(String password) {
        int postgresPort = Ports.free();
        int kafkaPort = Ports.free();
        var postgres = postgres(postgresPort, password);
        var kafka = kafka(kafkaPort);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> List.of(kafka, postgres).forEach(GenericContainer::stop)));
        Startables.deepStart(postgres, kafka).join();
        System.setProperty(Shared.POSTGRES_PORT, Integer.toString(postgresPort));
        System.setProperty(Shared.KAFKA, "127.0.0.1:" + kafkaPort);
    }

    private static GenericContainer<?> postgres(int port, String password) {
        return container("postgresql", "postgres:18", port, POSTGRES_INSIDE)
                .withEnv("POSTGRES_PASSWORD", password)
                .withCommand("postgres", "-c", "max_connections=100", "-c", "timezone=UTC")
                // The official image starts the server once to set it up and once for good; only the second listens.
                .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
    }

    /** Advertised by the port outside, which is therefore chosen before the start. */
    private static GenericContainer<?> kafka(int port) {
        var settings = Map.ofEntries(
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_NODE_ID", "1"),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:" + KAFKA_INSIDE + ",CONTROLLER://:9093"),
                Map.entry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "10"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"));
        return container("kafka", "apache/kafka:4.2.0", port, KAFKA_INSIDE)
                .withEnv(settings)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
    }

    private static GenericContainer<?> container(String server, String official, int outside, int inside) {
        var image = DockerImageName.parse(System.getProperty("twoway.containers." + server, official));
        var container = new GenericContainer<>(image).withExposedPorts(inside);
        container.setPortBindings(List.of("127.0.0.1:" + outside + ":" + inside));
        return container;
    }
}
