package twoway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An Apache Kafka broker in KRaft mode, in a JVM of its own, on loopback; its data is kept in its folder. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** One fixed identity: the folder decides what is in it, not the id. */
    private static final String CLUSTER = "dHdvd2F5LWxvY2FsLWthZg";

    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-Xms128m",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final Children children;
    private StartArchive archive;
    private volatile Child child;

    public KafkaBroker(Path data, int port, int controllerPort, Children children) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
        this.children = children;
    }

    /** Starts the broker and answers when it takes requests. */
    public KafkaBroker start() {
        portsMustBeFree();
        Path settings = writeSettings();
        if (!Files.exists(logs().resolve("meta.properties"))) {
            format(settings);
        }
        List<String> options = new ArrayList<>(OPTIONS);
        archive = StartArchive.shared("kafka", ClassPath.ofKafka(), data);
        options.addAll(archive.options());
        options.addAll(List.of("-cp", ClassPath.ofKafka()));
        child = children.start("kafka", Jvm.command(options, List.of("kafka.Kafka", settings.toString())), Map.of());
        // The broker opens its port as the last step of its start.
        Waiting.on("Kafka", child, PATIENCE).until(() -> !Ports.isFree(port));
        return this;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return child.pid();
    }

    void portsMustBeFree() {
        Ports.mustBeFree(port, "Kafka");
        Ports.mustBeFree(controllerPort, "Kafka's controller");
    }

    Child child() {
        return child;
    }

    public void stop() {
        if (child != null && child.alive()) {
            archive.keep(child.stop(Duration.ofSeconds(30)));
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** SIGKILL: what has been acknowledged is in the page cache of the system and survives. */
    public void kill9() {
        child.kill();
        archive.keep(false);
    }

    private Path logs() {
        return data.resolve("data");
    }

    /** What {@code kafka-storage format} leaves in an empty folder, made once per person and copied. */
    private void format(Path settings) {
        Path formatted = Cache.once("kafka-formatted-" + ClassPath.digestOfKafka(), into -> {
            Path template = into.resolve("server.properties");
            Files.writeString(
                    template,
                    Files.readString(settings) + "\nlog.dirs="
                            + into.resolve("data").toString() + "\n");
            children.run(
                    "kafka-storage",
                    Jvm.command(
                            List.of("-cp", ClassPath.ofKafka()),
                            List.of(
                                    "kafka.tools.StorageTool",
                                    "format",
                                    "--config",
                                    template.toString(),
                                    "--cluster-id",
                                    CLUSTER)));
        });
        Path beside = logs().resolveSibling(logs().getFileName() + ".new");
        Folders.remove(beside);
        Folders.copy(formatted.resolve("data"), beside);
        try {
            Files.move(beside, logs());
        } catch (IOException e) {
            throw new CannotRun("cannot lay out " + logs(), e);
        }
    }

    private Path writeSettings() {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", logs().toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "10");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "10");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        Path file = Folders.make(data).resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
            return file;
        } catch (IOException e) {
            throw new CannotRun("cannot write " + file, e);
        }
    }
}
