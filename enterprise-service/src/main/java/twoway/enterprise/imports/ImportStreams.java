package twoway.enterprise.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.news.Pipe;

/**
 * Everybody who watches an import on this replica. One thread asks the database for all of them, so an open stream costs
 * a connection and no thread; with nobody watching it asks nothing.
 */
@ApplicationScoped
class ImportStreams {

    private static final Logger LOG = Logger.getLogger(ImportStreams.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofHours(1);
    private static final int MOST = 200;

    private final ImportJobs jobs;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final JsonWebToken token;
    private final Queue<ImportStream> arriving = new ConcurrentLinkedQueue<>();
    private final List<ImportStream> open = new ArrayList<>();
    private final Semaphore somebody = new Semaphore(0);
    private final Thread hurry = new Thread(this::end);
    private volatile boolean stopped;
    private Thread thread;

    ImportStreams(ImportJobs jobs, Tenancy tenancy, ObjectMapper json, JsonWebToken token) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.json = json;
        this.token = token;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("import-progress").daemon().start(this::run);
        // Stopping waits for requests to end, and a stream may be one that does not: they are ended as soon as it
        // begins.
        Runtime.getRuntime().addShutdownHook(hurry);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        end();
        thread.join(Duration.ofSeconds(5));
        try {
            Runtime.getRuntime().removeShutdownHook(hurry);
        } catch (IllegalStateException e) {
            LOG.debug("the whole process ends");
        }
    }

    private void end() {
        stopped = true;
        somebody.release();
    }

    /** From here on the caller hears how the import goes on, until it has ended or waits for somebody. */
    void open(UUID importId, SseEventSink sink, Sse sse) {
        arriving.add(new ImportStream(importId, new Pipe(sink, sse, token)));
        somebody.release();
    }

    private void run() {
        while (!stopped) {
            try {
                var time = open.isEmpty() ? IDLE : LOOK;
                somebody.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
                somebody.drainPermits();
                look();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                // Whoever watched comes back and is told how it stands.
                LOG.warnf("streams of imports are closed: %s", e.getMessage());
                closeAll();
            }
        }
        closeAll();
    }

    private void look() {
        for (var stream = arriving.poll(); stream != null; stream = arriving.poll()) open.add(stream);
        while (open.size() > MOST) open.removeFirst().close();
        if (open.isEmpty()) return;
        var now = now(open.stream().map(ImportStream::importId).distinct().toList());
        open.forEach(stream -> tell(stream, now.get(stream.importId())));
        open.removeIf(stream -> !stream.isOpen());
    }

    private Map<UUID, ImportAnswer> now(List<UUID> watched) {
        return tenancy.asSystem(() -> jobs.list("id in ?1", watched).stream()
                .map(ImportAnswer::of)
                .collect(Collectors.toMap(ImportAnswer::id, Function.identity())));
    }

    private void tell(ImportStream stream, ImportAnswer now) {
        try {
            stream.tell(json.writeValueAsString(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        if (!now.state().isMoving()) stream.close();
    }

    private void closeAll() {
        open.forEach(ImportStream::close);
        open.clear();
        for (var stream = arriving.poll(); stream != null; stream = arriving.poll()) stream.close();
    }
}
