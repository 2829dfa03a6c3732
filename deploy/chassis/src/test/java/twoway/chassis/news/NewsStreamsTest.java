package twoway.chassis.news;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Actor;
import twoway.chassis.actor.Role;

/** What becomes of the readers when the news cannot be read; who hears what when they can, is tested where news come about. */
class NewsStreamsTest {

    private static final Actor SOMEBODY = new Actor("somebody", new UUID(0, 1), null, Role.VIEWER.contained());

    private final BrokenReader reader = new BrokenReader();
    private final NewsStreams streams = new NewsStreams(reader, new Token());

    @BeforeEach
    void start() {
        streams.start(null);
    }

    @AfterEach
    void stop() throws InterruptedException {
        streams.stop(null);
    }

    @Test
    void a_reader_whose_past_cannot_be_read_is_sent_away_and_the_next_one_is_heard() {
        reader.remembersNothing = true;
        var cutOff = new Sink();
        var next = new Sink();

        streams.open(SOMEBODY, "1-0", cutOff, new SseImpl());

        await().atMost(Duration.ofSeconds(10)).until(cutOff::isClosed);
        streams.open(SOMEBODY, null, next, new SseImpl());
        await().atMost(Duration.ofSeconds(10)).until(() -> next.heard.contains("listening"));
        assertTrue(!next.isClosed());
    }

    @Test
    void whoever_watches_and_whoever_comes_are_sent_away_together_when_nothing_can_be_read() {
        var watching = new Sink();
        streams.open(SOMEBODY, null, watching, new SseImpl());
        await().atMost(Duration.ofSeconds(10)).until(() -> watching.heard.contains("listening"));

        reader.isGone = true;
        var coming = new Sink();
        streams.open(SOMEBODY, null, coming, new SseImpl());

        await().atMost(Duration.ofSeconds(10)).until(() -> watching.isClosed() && coming.isClosed());
    }

    /** Nobody would start the thread again: whoever came later would wait for ever. */
    @Test
    void neither_an_error_nor_a_stream_that_cannot_be_closed_ends_the_watching() {
        var stubborn = new Sink();
        stubborn.breaksWhenClosed = true;
        streams.open(SOMEBODY, null, stubborn, new SseImpl());
        await().atMost(Duration.ofSeconds(10)).until(() -> stubborn.heard.contains("listening"));
        var watching = new Sink();
        streams.open(SOMEBODY, null, watching, new SseImpl());
        await().atMost(Duration.ofSeconds(10)).until(() -> watching.heard.contains("listening"));

        reader.isBeyondHope = true;

        await().atMost(Duration.ofSeconds(10)).until(watching::isClosed);
        reader.isBeyondHope = false;
        var next = new Sink();
        streams.open(SOMEBODY, null, next, new SseImpl());
        await().atMost(Duration.ofSeconds(10)).until(() -> next.heard.contains("listening"));
    }

    private static final class BrokenReader extends NewsReader {

        private volatile boolean remembersNothing;
        private volatile boolean isGone;
        private volatile boolean isBeyondHope;

        BrokenReader() {
            super(null, null, null);
        }

        @Override
        Position end() {
            return new Position(2, 0);
        }

        @Override
        List<News> after(Position position) {
            if (isBeyondHope) throw new StackOverflowError();
            if (isGone) throw new IllegalStateException("the database is gone");
            return List.of();
        }

        @Override
        boolean remembers(Position position) {
            if (remembersNothing) throw new IllegalStateException("the past cannot be read");
            return true;
        }

        @Override
        Set<Belonging> belonging(Collection<String> subjects) {
            return Set.of(new Belonging(SOMEBODY.subject(), SOMEBODY.enterpriseId()));
        }
    }

    private static final class Sink implements SseEventSink {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile boolean closed;
        private volatile boolean breaksWhenClosed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            if (event.getName() != null) heard.add(event.getName());
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {
            if (breaksWhenClosed) throw new IllegalStateException("the connection was reset");
            closed = true;
        }
    }

    private static final class Token implements JsonWebToken {

        @Override
        public String getName() {
            return SOMEBODY.subject();
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) (Object) Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
        }
    }
}
