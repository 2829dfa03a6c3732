package twoway.chassis.news;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Everybody who watches this replica. One thread tails the table of news and writes to all streams, so an open stream
 * costs a connection and no thread; replicas need not know of each other, each tails by itself. With nobody watching it
 * asks nothing.
 */
@ApplicationScoped
public class NewsStreams {

    private static final Logger LOG = Logger.getLogger(NewsStreams.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    /** A revoked member hears nothing more after this and one look. */
    private static final Duration CHECK = Duration.ofSeconds(2);

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final int MOST_OF_ONE_SUBJECT = 50;

    private final NewsReader reader;
    private final JsonWebToken token;
    private final Queue<NewsStream> arriving = new ConcurrentLinkedQueue<>();
    private final Set<NewsStream> open = new LinkedHashSet<>();
    private final Semaphore somebody = new Semaphore(0);
    private final Every check = new Every(CHECK);
    private final Every beat = new Every(BEAT);
    private final Every forget = new Every(FORGET);
    private final Thread hurry = new Thread(this::end);
    private Position position;
    private volatile boolean stopped;
    private Thread thread;

    NewsStreams(NewsReader reader, JsonWebToken token) {
        this.reader = reader;
        this.token = token;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("news").daemon().start(this::run);
        // Stopping waits for requests to end, and a stream is one that never does: they are ended as soon as it begins.
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

    /** From here on the caller hears of its enterprise's news, beginning after the last it has seen if it says so. */
    public void open(Actor actor, String lastSeen, SseEventSink sink, Sse sse) {
        if (actor.enterpriseId() == null) throw new Refusal(CommonProblem.NOT_ALLOWED);
        var last = Position.read(lastSeen).orElse(null);
        arriving.add(new NewsStream(actor.subject(), actor.enterpriseId(), new Pipe(sink, sse, token), last));
        somebody.release();
    }

    private void end() {
        stopped = true;
        somebody.release();
    }

    private void run() {
        while (!stopped) {
            try {
                var time = open.isEmpty() ? FORGET : LOOK;
                somebody.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
                somebody.drainPermits();
                look();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (RuntimeException e) {
                // What cannot be checked is not told. Readers come back and take up where they left off.
                LOG.warnf("streams of news are closed: %s", e.getMessage());
                closeAll();
            }
        }
        closeAll();
    }

    private void look() {
        if (forget.due()) reader.forgetOld();
        if (open.isEmpty() && arriving.isEmpty()) return;
        if (open.isEmpty()) position = reader.end();
        tellNews();
        admit();
        if (check.due()) dropWhoMayNot();
        if (beat.due()) open.forEach(NewsStream::beat);
    }

    private void tellNews() {
        var news = reader.after(position);
        for (var each : news) {
            position = each.position();
            open.stream()
                    .filter(stream -> stream.enterprise().equals(each.enterprise()))
                    .forEach(stream -> stream.tell(each));
        }
        if (!news.isEmpty()) somebody.release();
    }

    /** Whoever comes is told what it missed up to where the others are, and goes on with them. */
    private void admit() {
        for (var stream = arriving.poll(); stream != null; stream = arriving.poll()) {
            if (stream.last() != null) catchUp(stream);
            stream.tell("listening", stream.last() == null ? position : stream.last(), "{}");
            open.add(stream);
            closeOldestOf(stream.subject());
        }
    }

    private void catchUp(NewsStream stream) {
        var end = reader.end();
        var known = stream.last().compareTo(end) <= 0 && reader.remembers(stream.last());
        var missed = known ? reader.of(stream.enterprise(), stream.last()) : List.<News>of();
        if (known && missed.size() < NewsReader.MOST) {
            missed.forEach(stream::tell);
        } else {
            stream.tell("read-again", position, "{}");
        }
    }

    private void closeOldestOf(String subject) {
        var own = open.stream().filter(each -> each.subject().equals(subject)).toList();
        if (own.size() > MOST_OF_ONE_SUBJECT) drop(own.getFirst());
    }

    private void dropWhoMayNot() {
        var subjects = open.stream().map(NewsStream::subject).distinct().toList();
        var belonging = reader.belonging(subjects);
        List.copyOf(open).stream()
                .filter(stream -> !stream.open()
                        || !belonging.contains(new NewsReader.Belonging(stream.subject(), stream.enterprise())))
                .forEach(this::drop);
    }

    private void drop(NewsStream stream) {
        open.remove(stream);
        stream.close();
    }

    private void closeAll() {
        new ArrayList<>(open).forEach(this::drop);
        for (var stream = arriving.poll(); stream != null; stream = arriving.poll()) stream.close();
    }

    /** True once in each span of time, beginning with the end of the first. */
    private static final class Every {
        private final long span;
        private long last = System.nanoTime();

        Every(Duration span) {
            this.span = span.toNanos();
        }

        boolean due() {
            var now = System.nanoTime();
            if (now - last < span) return false;
            last = now;
            return true;
        }
    }
}
