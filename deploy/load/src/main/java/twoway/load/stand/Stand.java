package twoway.load.stand;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import twoway.local.Application;
import twoway.local.FreeBlock;
import twoway.local.KafkaBroker;
import twoway.local.Part;
import twoway.local.Platform;
import twoway.local.PlatformBuilder;
import twoway.local.Says;
import twoway.local.testing.Tokens;

/**
 * The real processes that faults are done to: three databases, the broker and the services, without the edge and without
 * an identity provider (the tokens are our own), on ports and in a folder of their own.
 */
public final class Stand implements AutoCloseable {
    public static final List<String> SERVICES = List.of("enterprise", "matching", "channel");

    private static final int MOST_REPLICAS = 2;

    private final Platform platform;
    private final Balancer balancer;
    private final Thread atEnd;
    private int replicas = 1;

    private Stand(Platform platform, Thread atEnd) {
        this.platform = platform;
        this.atEnd = atEnd;
        this.balancer = new Balancer(addresses());
    }

    /** Starts everything on fresh data, one process of each service; answers when all of it is ready. */
    public static Stand start(Path folder, PrintStream out) {
        PlatformBuilder plan = Platform.builder()
                .portBase(FreeBlock.find())
                .data(folder)
                .fresh(true)
                .reserve(MOST_REPLICAS - 1)
                .archives(true)
                .environment(Tokens.trusted())
                // Computed beside everything else and never part of a deal: it would only take the processors.
                .environment(Map.of("TWOWAY_SEARCH_VECTORS", "false"))
                .only(Part.POSTGRESQL, Part.KAFKA, Part.ENTERPRISE, Part.MATCHING, Part.CHANNEL)
                .says(new Says(out));
        // Processes that live for seconds are better off without the optimising compiler.
        SERVICES.forEach(service -> plan.jvmArguments(service, "-XX:TieredStopAtLevel=1"));
        Platform platform = plan.build();
        Thread atEnd = new Thread(platform::close);
        Runtime.getRuntime().addShutdownHook(atEnd);
        Stand stand = new Stand(platform.start(), atEnd);
        if (platform.leavesArchives()) {
            stand.makeArchives(out);
        }
        return stand;
    }

    /** The first end in order leaves an archive behind that halves every later start; a killed process leaves none. */
    private void makeArchives(PrintStream out) {
        out.println("making archives for quicker starts, once for this build");
        together(SERVICES.stream()
                .map(service -> (Runnable) () -> service(service, 1).restart())
                .toList());
    }

    /** Does all of it at the same time; answers when all of it is done. */
    public static void together(List<Runnable> steps) {
        CompletableFuture.allOf(steps.stream()
                        .map(step -> CompletableFuture.runAsync(step, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    public int replicas() {
        return replicas;
    }

    /** Starts or stops instances until there are so many of each service, and lets the balancer use them. */
    public void scale(int count) {
        List<Runnable> steps = new ArrayList<>();
        for (String service : SERVICES) {
            for (int replica = 2; replica <= MOST_REPLICAS; replica++) {
                Application application = service(service, replica);
                boolean wanted = replica <= count;
                if (wanted && !application.alive()) {
                    steps.add(() -> {
                        application.start();
                        application.awaitReady();
                    });
                } else if (!wanted && application.alive()) {
                    steps.add(application::stop);
                }
            }
        }
        balancer.use(Math.min(count, replicas));
        together(steps);
        balancer.use(count);
        replicas = count;
    }

    /** The first replica is 1. */
    public Application service(String service, int replica) {
        return platform.service(service, replica);
    }

    public KafkaBroker broker() {
        return platform.kafka();
    }

    public String bootstrapServers() {
        return platform.kafka().bootstrapServers();
    }

    public Balancer balancer() {
        return balancer;
    }

    /** Everything of this stand is below it, and goes with it. */
    public Path folder() {
        return platform.data();
    }

    /** What the process tells about itself, as it stands in /q/metrics. */
    public String metrics(String service, int replica) {
        return balancer.read(service(service, replica).uri().resolve("/q/metrics"));
    }

    public Path logs() {
        return platform.data().resolve("logs");
    }

    /** Stops the process in order if it lives, and starts it with these more JVM arguments; answers when it is ready. */
    public void restart(String service, int replica, String... jvmArguments) {
        Application application = service(service, replica);
        application.stop();
        application.startWith(List.of(jvmArguments));
        application.awaitReady();
    }

    /** A superuser's connection, to look and to meddle. */
    public Connection database(String service) throws SQLException {
        return platform.postgres(service).connect(service);
    }

    public <T> List<T> query(String service, String sql, Rows<T> reader) {
        try (Connection connection = database(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Map<String, List<URI>> addresses() {
        Map<String, List<URI>> addresses = new TreeMap<>();
        for (String service : SERVICES) {
            addresses.put(
                    service,
                    IntStream.rangeClosed(1, MOST_REPLICAS)
                            .mapToObj(replica -> service(service, replica).uri())
                            .toList());
        }
        return addresses;
    }

    @Override
    public void close() {
        platform.close();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
