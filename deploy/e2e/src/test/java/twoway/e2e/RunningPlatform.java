package twoway.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import twoway.demo.PlatformAddress;
import twoway.local.Application;
import twoway.local.Children;
import twoway.local.Folders;
import twoway.local.FreeBlock;
import twoway.local.Platform;
import twoway.local.testing.Topics;

/** The whole platform for one test class: its own ports and data, thrown away at the end unless a test has failed. */
public final class RunningPlatform implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {
    private Path data;
    private Platform platform;
    private boolean failed;

    @Override
    public void beforeAll(ExtensionContext context) {
        data = Path.of("target/platforms")
                .resolve(context.getRequiredTestClass().getSimpleName())
                .toAbsolutePath();
        new Children(data.resolve("data")).stopLeftovers();
        Folders.remove(data);
        platform = Platform.builder()
                .portBase(FreeBlock.find())
                .data(data.resolve("data"))
                .fresh(true)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        failed = true;
        platform.start();
        failed = false;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        failed |= context.getExecutionException().isPresent();
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

    public PlatformAddress address() {
        return platform.address();
    }

    /** Stops a service, the edge or Keycloak as an operator would, or as near to it as makes no difference. */
    void stop(String part) {
        if (part.equals("keycloak")) {
            platform.keycloak().kill9();
        } else {
            application(part).mayDie();
            application(part).stop();
        }
    }

    /** Starts what was stopped again on the same data and answers when it is ready. */
    void start(String part) {
        application(part).start();
        application(part).awaitReady();
    }

    /** SIGSTOP or SIGCONT: a process that is there, takes connections and answers nothing, until it may go on. */
    void signal(String part, String signal) throws IOException, InterruptedException {
        String pid = Long.toString(application(part).pid());
        int exit = new ProcessBuilder("kill", "-" + signal, pid)
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) throw new IOException("kill -" + signal + " " + pid + " ended with " + exit);
    }

    private Application application(String part) {
        return part.equals("edge") ? platform.edgeProcess() : platform.service(part);
    }

    /** Where a service itself answers, behind the edge. */
    public URI uri(String service) {
        return platform.service(service).uri();
    }

    public Path logs() {
        return data.resolve("data/logs");
    }

    /** A superuser's connection, to look at what a service has committed. */
    public Connection database(String service) throws SQLException {
        return platform.postgres(service).connect(service);
    }

    public Topics topics() {
        return new Topics(platform.kafka().bootstrapServers());
    }

    /** SIGKILL, wherever the service may be; then the service again, on the same data. */
    void killAndRestart(String service) {
        platform.service(service).kill9();
        platform.service(service).start();
        platform.service(service).awaitReady();
    }
}
