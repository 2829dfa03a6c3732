package twoway.chassis.news;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * One open connection over which a reader is told of events. To be made on the thread of the request, and used by one
 * thread alone from then on.
 */
public final class Pipe {

    private static final Logger LOG = Logger.getLogger(Pipe.class);
    /** A reader that leaves so many events in the pipe has gone, or is too slow to be kept. */
    private static final int MOST_UNREAD = 2_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final long ends;
    private final AtomicInteger unread = new AtomicInteger();
    private boolean broken;

    /** @param token the reader's; a pipe does not outlive it */
    public Pipe(SseEventSink sink, Sse sse, JsonWebToken token) {
        var lives = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        this.sink = sink;
        this.sse = sse;
        this.ends = System.nanoTime() + lives.toNanos();
        // The head goes out on this thread; two threads must not both begin an answer.
        beat();
    }

    /** {@code false}: nobody reads any more, or nobody may. */
    public boolean isOpen() {
        return !broken && !sink.isClosed() && unread.get() < MOST_UNREAD && System.nanoTime() - ends < 0;
    }

    /** @param id what the reader may send back as {@code Last-Event-ID}; {@code null} for none */
    public void tell(String event, String id, String data) {
        var builder = sse.newEventBuilder().name(event).data(String.class, data);
        send((id == null ? builder : builder.id(id)).build());
    }

    /** Keeps whatever stands in between from taking the silence for an end. */
    public void beat() {
        send(sse.newEventBuilder().comment("here").build());
    }

    public void close() {
        sink.close();
    }

    /** One reader's broken connection is that reader's affair. */
    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) return;
        unread.incrementAndGet();
        try {
            sink.send(event).whenComplete((sent, failure) -> unread.decrementAndGet());
        } catch (RuntimeException e) {
            LOG.debugf(e, "a stream of events broke");
            broken = true;
        }
    }
}
