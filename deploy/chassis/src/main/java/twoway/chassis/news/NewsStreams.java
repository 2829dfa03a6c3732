package twoway.chassis.news;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import twoway.chassis.actor.Actor;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;

/**
 * Everybody who watches the news on this replica, by {@link Watchers}; replicas need not know of each other, each tails the
 * table of news by itself.
 */
@ApplicationScoped
public class NewsStreams {

    /** A revoked member hears nothing more after this and one look. */
    private static final Duration CHECK = Duration.ofSeconds(2);

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final int MOST_OF_ONE_SUBJECT = 50;

    private final NewsReader reader;
    private final JsonWebToken token;
    private final Watchers<NewsStream> watchers = new Watchers<>("news", FORGET, this::look);
    private final Every check = new Every(CHECK);
    private final Every beat = new Every(BEAT);
    private final Every forget = new Every(FORGET);
    private Position position;

    NewsStreams(NewsReader reader, JsonWebToken token) {
        this.reader = reader;
        this.token = token;
    }

    void start(@Observes StartupEvent event) {
        watchers.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watchers.stop();
    }

    /** From here on the caller hears of its enterprise's news, beginning after the last it has seen if it says so. */
    public void open(Actor actor, String lastSeen, SseEventSink sink, Sse sse) {
        if (actor.enterpriseId() == null) throw new Refusal(CommonProblem.NOT_ALLOWED);
        var last = Position.read(lastSeen).orElse(null);
        watchers.open(new NewsStream(actor.subject(), actor.enterpriseId(), new Pipe(sink, sse, token), last));
    }

    private void look() {
        if (forget.due()) reader.forgetOld();
        if (watchers.isIdle()) return;
        if (watchers.open().isEmpty()) position = reader.end();
        tellNews();
        watchers.admit().forEach(this::welcome);
        if (check.due()) dropWhoMayNot();
        if (beat.due()) watchers.open().forEach(NewsStream::beat);
    }

    private void tellNews() {
        var news = reader.after(position);
        for (var each : news) {
            position = each.position();
            watchers.open().stream()
                    .filter(stream -> stream.enterprise().equals(each.enterprise()))
                    .forEach(stream -> stream.tell(each));
        }
        if (!news.isEmpty()) watchers.lookAgain();
    }

    /** Whoever comes is told what it missed up to where the others are, and goes on with them. */
    private void welcome(NewsStream stream) {
        if (stream.last() != null) catchUp(stream);
        stream.tell("listening", stream.last() == null ? position : stream.last(), "{}");
        closeOldestOf(stream.subject());
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
        var own = watchers.open().stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
        if (own.size() > MOST_OF_ONE_SUBJECT) watchers.drop(own.getFirst());
    }

    private void dropWhoMayNot() {
        var subjects =
                watchers.open().stream().map(NewsStream::subject).distinct().toList();
        var belonging = reader.belonging(subjects);
        List.copyOf(watchers.open()).stream()
                .filter(stream -> !stream.open()
                        || !belonging.contains(new NewsReader.Belonging(stream.subject(), stream.enterprise())))
                .forEach(watchers::drop);
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
