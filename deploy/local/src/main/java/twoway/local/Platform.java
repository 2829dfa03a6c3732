package twoway.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import twoway.demo.PlatformAddress;

/**
 * The whole platform on this machine as real processes on loopback: three PostgreSQL servers, Kafka, Keycloak, the three
 * services and the edge. Data is kept between runs unless it is asked to be fresh.
 */
public final class Platform implements AutoCloseable {
    private static final long NEEDED_BYTES = 1L << 30;

    private final PlatformBuilder plan;
    private final Block block;
    private final Path data;
    private final Says says;
    private final Map<String, PostgresServer> databases = new LinkedHashMap<>();
    private final Map<String, List<Application>> services = new LinkedHashMap<>();
    private Lock lock;
    private Secrets secrets;
    private Children children;
    private KafkaBroker kafka;
    private Keycloak keycloak;
    private Mailbox mailbox;
    private Application edge;
    private boolean closed;

    Platform(PlatformBuilder plan) {
        this.plan = plan;
        this.block = plan.block();
        this.data = plan.data();
        this.says = plan.says();
    }

    public static PlatformBuilder builder() {
        return new PlatformBuilder();
    }

    /** Starts everything planned, in parallel where it can, and answers when all of it is ready. */
    public Platform start() {
        takePossession();
        layOut();
        List<CompletableFuture<Void>> steps = new ArrayList<>();
        CompletableFuture<Void> broker =
                plan.has(Part.KAFKA) ? Together.begin(this::startKafka) : CompletableFuture.completedFuture(null);
        steps.add(broker);
        if (plan.has(Part.MAIL)) {
            steps.add(Together.begin(this::startMailbox));
        }
        if (plan.has(Part.KEYCLOAK)) {
            steps.add(Together.begin(this::startKeycloak));
        }
        for (String service : Block.SERVICES) {
            CompletableFuture<Void> database = Together.begin(() -> startDatabase(service));
            steps.add(database);
            services.get(service).stream()
                    .limit(plan.replicas())
                    .forEach(replica -> steps.add(Together.after(database, broker, () -> startApplication(replica))));
        }
        if (plan.has(Part.EDGE)) {
            steps.add(Together.begin(() -> startApplication(edge)));
        }
        Together.await(steps);
        return this;
    }

    /** The first replica of a service: enterprise, matching or channel. */
    public Application service(String service) {
        return service(service, 1);
    }

    public Application service(String service, int replica) {
        return services.get(service).get(replica - 1);
    }

    public PostgresServer postgres(String service) {
        return databases.get(service);
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** Where all mail of the platform ends up. */
    public Mailbox mailbox() {
        return mailbox;
    }

    public Application edgeProcess() {
        return edge;
    }

    public URI edge() {
        return edge.uri();
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + block.keycloak() + "/realms/twoway");
    }

    /** The secret of a sample client, or the password of a sample person. */
    public String clientSecret(String client) {
        return secrets.of(client);
    }

    public PlatformAddress address() {
        return new PlatformAddress(edge(), issuer(), this::clientSecret);
    }

    public Path data() {
        return data;
    }

    /** Completed with the reason when a process dies that nobody asked to. */
    public CompletableFuture<CannotRun> death() {
        return children.death().thenApply(Child::died);
    }

    /** Whether stopping will take longer, since some service leaves an archive behind. */
    public boolean leavesArchives() {
        return services.values().stream().flatMap(List::stream).anyMatch(Application::leavesArchive);
    }

    /** Stops everything it started, users before what they use, and nothing else. */
    @Override
    public synchronized void close() {
        if (closed || lock == null) {
            return;
        }
        closed = true;
        if (children != null) {
            children.close();
            stopAll();
            children.end();
        }
        lock.close();
    }

    private void stopAll() {
        if (edge != null) {
            edge.stop();
        }
        List<Runnable> users = new ArrayList<>();
        services.values().forEach(replicas -> replicas.forEach(replica -> users.add(replica::stop)));
        if (keycloak != null) {
            users.add(keycloak::close);
        }
        Together.run(users);
        List<Runnable> stores = new ArrayList<>();
        databases.values().forEach(database -> stores.add(database::close));
        if (kafka != null) {
            stores.add(kafka::close);
        }
        if (mailbox != null) {
            stores.add(mailbox::close);
        }
        Together.run(stores);
    }

    private void takePossession() {
        lock = Lock.on(data);
        List<String> left = Files.isDirectory(data) ? new Children(data).stopLeftovers() : List.of();
        if (!left.isEmpty()) {
            says.accept("stopped what a killed launcher had left behind: " + String.join(", ", left));
        }
        if (plan.fresh()) {
            Folders.remove(data);
        }
        Folders.make(data);
        mustHaveSpace();
        children = new Children(data);
        secrets = new Secrets(data);
    }

    private void mustHaveSpace() {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotRun("the disk is full: " + (free >> 20) + " MB free at " + data + ", "
                        + (NEEDED_BYTES >> 20) + " MB needed");
            }
        } catch (IOException e) {
            throw new CannotRun("cannot look at the disk of " + data, e);
        }
    }

    private void layOut() {
        kafka = new KafkaBroker(data.resolve("kafka"), block.kafka(), block.kafkaController(), children);
        keycloak = plan.has(Part.KEYCLOAK) ? new Keycloak(data.resolve("keycloak"), block, secrets, children) : null;
        mailbox = new Mailbox(data.resolve(Mailbox.FOLDER), block.mail());
        Applications applications = new Applications(plan, data, secrets, issuer(), children);
        for (String service : Block.SERVICES) {
            databases.put(
                    service,
                    new PostgresServer(
                            "postgresql-" + service,
                            data.resolve("postgresql-" + service),
                            block.postgres(service),
                            secrets.of("postgresql-" + service),
                            children));
            services.put(service, plan.has(Part.of(service)) ? applications.replicas(service) : List.of());
        }
        edge = applications.edge();
        portsMustBeFree();
    }

    private void portsMustBeFree() {
        if (plan.has(Part.EDGE)) {
            Ports.mustBeFree(block.edge(), "edge");
        }
        if (plan.has(Part.KEYCLOAK)) {
            Ports.mustBeFree(block.keycloak(), "Keycloak");
            Ports.mustBeFree(block.keycloakManagement(), "Keycloak's management");
        }
        if (plan.has(Part.MAIL)) {
            Ports.mustBeFree(block.mail(), "mail");
        }
        services.values().forEach(replicas -> replicas.forEach(Application::portMustBeFree));
        if (plan.has(Part.POSTGRESQL)) {
            databases.values().forEach(PostgresServer::portMustBeFree);
        }
        if (plan.has(Part.KAFKA)) {
            kafka.portsMustBeFree();
        }
    }

    private void startDatabase(String service) {
        if (plan.has(Part.POSTGRESQL)) {
            says.step("PostgreSQL of " + service + "-service on port " + block.postgres(service), () -> {
                databases.get(service).start();
                databases.get(service).prepare(service, secrets.of(service + "-owner"), secrets.of(service + "-app"));
            });
        }
    }

    private void startKafka() {
        says.step("Kafka on port " + block.kafka(), kafka::start);
    }

    private void startMailbox() {
        says.step("mail on port " + block.mail(), mailbox::start);
    }

    private void startKeycloak() {
        says.step("Keycloak on port " + block.keycloak(), () -> {
            keycloak.start(() -> says.accept("Keycloak is unpacked and built, once on this machine: about a minute"));
            keycloak.awaitReady();
        });
    }

    private void startApplication(Application application) {
        says.step(application.name() + " on port " + application.uri().getPort(), () -> {
            application.start();
            application.awaitReady();
        });
    }
}
