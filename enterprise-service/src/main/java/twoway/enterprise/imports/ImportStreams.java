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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import twoway.chassis.actor.Tenancy;
import twoway.chassis.news.Pipe;
import twoway.chassis.news.Watchers;

/** Everybody who watches an import on this replica, by {@link Watchers}. */
@ApplicationScoped
class ImportStreams {

    private static final Duration IDLE = Duration.ofHours(1);
    private static final int MOST = 200;

    private final ImportJobs jobs;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final JsonWebToken token;
    private final Watchers<ImportStream> watchers = new Watchers<>("import-progress", IDLE, this::look);

    ImportStreams(ImportJobs jobs, Tenancy tenancy, ObjectMapper json, JsonWebToken token) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.json = json;
        this.token = token;
    }

    void start(@Observes StartupEvent event) {
        watchers.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watchers.stop();
    }

    /** From here on the caller hears how the import goes on, until it has ended or waits for somebody. */
    void open(UUID importId, SseEventSink sink, Sse sse) {
        watchers.open(new ImportStream(importId, new Pipe(sink, sse, token)));
    }

    private void look() {
        watchers.admit();
        var streams = List.copyOf(watchers.open());
        streams.stream().limit(Math.max(0, streams.size() - MOST)).forEach(watchers::drop);
        if (watchers.open().isEmpty()) return;
        var now = now(
                watchers.open().stream().map(ImportStream::importId).distinct().toList());
        watchers.open().forEach(stream -> tell(stream, now.get(stream.importId())));
        List.copyOf(watchers.open()).stream().filter(stream -> !stream.isOpen()).forEach(watchers::drop);
    }

    private Map<UUID, ImportAnswer> now(List<UUID> watched) {
        return tenancy.asSystem(() -> jobs.list("id in ?1", watched).stream()
                .map(ImportAnswer::of)
                .collect(Collectors.toMap(ImportAnswer::id, Function.identity())));
    }

    private void tell(ImportStream stream, ImportAnswer now) {
        try {
            stream.tell(json.writeValueAsString(now), !now.state().isMoving());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
