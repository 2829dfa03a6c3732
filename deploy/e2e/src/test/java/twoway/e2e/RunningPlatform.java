package twoway.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import twoway.demo.PlatformAddress;
import twoway.local.Children;
import twoway.local.Folders;
import twoway.local.FreeBlock;
import twoway.local.Platform;
import twoway.local.PlatformBuilder;
import twoway.local.testing.Topics;

/** The whole platform for one test class: its own ports and data, thrown away at the end unless a test has failed. */
final class RunningPlatform
        implements BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration TO_HAPPEN = Duration.ofSeconds(120);

    private Path data;
    private Platform platform;
    private boolean withFaults;
    private boolean failed;

    /** Every service can be brought to each {@link Fault}. */
    RunningPlatform withFaults() {
        withFaults = true;
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        data = Path.of("target/platforms")
                .resolve(context.getRequiredTestClass().getSimpleName())
                .toAbsolutePath();
        new Children(data.resolve("data")).stopLeftovers();
        Folders.remove(data);
        PlatformBuilder builder = Platform.builder()
                .portBase(FreeBlock.find())
                .data(data.resolve("data"))
                .fresh(true);
        if (withFaults) {
            for (String service : Ledger.SERVICES) {
                builder.jvmArguments(service, agent(), "-Dtwoway.faults=" + faults(service));
            }
        }
        for (String service : Ledger.SERVICES) {
            Files.createDirectories(faults(service));
        }
        platform = builder.build();
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        failed = true;
        platform.start();
        failed = false;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        failed |= context.getExecutionException().isPresent();
    }

    /** A test that failed half way does not break the next one. */
    @Override
    public void afterEach(ExtensionContext context) {
        for (String service : Ledger.SERVICES) {
            for (Fault fault : Fault.values()) {
                Folders.remove(faults(service).resolve(fault.armed()));
            }
            if (!platform.service(service).alive()) {
                restart(service);
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        platform.close();
        if (failed) {
            System.out.println("the logs of the platform are kept: " + data.resolve("data/logs"));
        } else {
            Folders.remove(data);
        }
    }

    PlatformAddress address() {
        return platform.address();
    }

    /** A superuser's connection, to look at what a service has committed. */
    Connection database(String service) throws SQLException {
        return platform.postgres(service).connect(service);
    }

    Topics topics() {
        return new Topics(platform.kafka().bootstrapServers());
    }

    /** Lets the act bring the service to this fault, and then kills the service with SIGKILL. The act itself must succeed. */
    void crash(String service, Fault fault, Runnable act) {
        provoke(service, fault, act);
        platform.service(service).kill9();
    }

    /** Lets the act bring the service to this fault. The act itself must succeed. */
    void provoke(String service, Fault fault, Runnable act) {
        arm(service, fault);
        act.run();
        Path reached = faults(service).resolve(fault.reached());
        await(service + " " + fault).atMost(TO_HAPPEN).until(() -> Files.isDirectory(reached));
        Folders.remove(reached);
    }

    /** Starts the killed service again on the same data and answers when it is ready. */
    void restart(String service) {
        platform.service(service).start();
        platform.service(service).awaitReady();
    }

    /** How many records the service has recognised as applied before, since it was started. */
    long droppedBy(String service) {
        String metrics = Http.get(platform.service(service).uri().resolve("/q/metrics"));
        return metrics.lines()
                .filter(line -> line.startsWith("twoway_inbox_dropped_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void arm(String service, Fault fault) {
        try {
            Files.createDirectory(faults(service).resolve(fault.armed()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path faults(String service) {
        return data.resolve("faults").resolve(service);
    }

    /** Byteman, seen by every class loader of the process. */
    private static String agent() {
        try {
            Path jar = Path.of(org.jboss.byteman.agent.Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path script = Path.of(
                    RunningPlatform.class.getResource("/byteman/faults.btm").toURI());
            return "-javaagent:" + jar + "=script:" + script + ",boot:" + jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
