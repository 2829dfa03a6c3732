package twoway.chassis.news;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** One open connection of one reader. Touched by the thread of {@link NewsStreams} alone once it is handed over. */
final class NewsStream {

    private static final Logger LOG = Logger.getLogger(NewsStream.class);
    /** A reader that leaves so many events in the pipe has gone, or is too slow to be kept. */
    private static final int MOST_UNREAD = 2_000;

    private final String subject;
    private final UUID enterprise;
    private final SseEventSink sink;
    private final Sse sse;
    private final long ends;
    private final AtomicInteger unread = new AtomicInteger();
    private Position last;
    private boolean broken;

    /** @param lives how long the reader's token holds; a stream does not outlive it */
    NewsStream(String subject, UUID enterprise, SseEventSink sink, Sse sse, Duration lives, Position last) {
        this.subject = subject;
        this.enterprise = enterprise;
        this.sink = sink;
        this.sse = sse;
        this.ends = System.nanoTime() + lives.toNanos();
        this.last = last;
    }

    String subject() {
        return subject;
    }

    UUID enterprise() {
        return enterprise;
    }

    /** The last the reader has seen; {@code null} if it begins now. */
    Position last() {
        return last;
    }

    boolean open() {
        return !broken && !sink.isClosed() && unread.get() < MOST_UNREAD && System.nanoTime() - ends < 0;
    }

    void tell(News news) {
        if (last != null && news.position().compareTo(last) <= 0) return;
        tell(news.event(), news.position(), news.data());
    }

    void tell(String event, Position position, String data) {
        last = position;
        send(sse.newEventBuilder()
                .id(position.toString())
                .name(event)
                .data(String.class, data)
                .build());
    }

    /** Keeps whatever stands in between from taking the silence for an end. */
    void beat() {
        send(sse.newEventBuilder().comment("here").build());
    }

    void close() {
        sink.close();
    }

    /** One reader's broken connection is that reader's affair. */
    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) return;
        unread.incrementAndGet();
        try {
            sink.send(event).whenComplete((sent, failure) -> unread.decrementAndGet());
        } catch (RuntimeException e) {
            LOG.debugf(e, "a stream of %s broke", enterprise);
            broken = true;
        }
    }
}
