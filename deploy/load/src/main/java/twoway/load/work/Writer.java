package twoway.load.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import twoway.load.history.History;
import twoway.load.history.Line;
import twoway.load.history.Line.Kind;
import twoway.load.stand.Answer;
import twoway.load.stand.Balancer;
import twoway.load.stand.NoAnswer;
import twoway.load.stand.Request;

/** The writes of one client: each is written down before it is sent, and sent again with the same key until it is answered. */
final class Writer {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Balancer balancer;
    private final History history;
    private final String tenant;
    private final int client;
    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** @param name begins every key of this client; unlike any other client's, of this run or another */
    Writer(Balancer balancer, History history, Firm firm, int client, String name) {
        this.balancer = balancer;
        this.history = history;
        this.tenant = firm.client();
        this.client = client;
        this.name = name;
    }

    /** What is to be done to what. */
    record Write(String action, String method, String path, UUID object, JsonNode body, String ifMatch) {}

    int begun() {
        return number.get();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** The key that the next write will carry. */
    String nextKey() {
        return name + "-" + (number.get() + 1);
    }

    void write(Write write) {
        String key = name + "-" + number.incrementAndGet();
        Line line = new Line(
                0,
                Kind.INVOKE,
                key,
                client,
                tenant,
                write.action(),
                write.object(),
                write.ifMatch(),
                null,
                write.method() + " " + write.path(),
                write.body(),
                null);
        history.write(line);
        send(new Request(tenant, write.method(), write.path(), write.body(), key, write.ifMatch()), line);
    }

    private void send(Request request, Line line) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        while (!attempt(request, line) && System.nanoTime() < end) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Whether the answer is certain; otherwise the same request is sent again. */
    private boolean attempt(Request request, Line line) {
        try {
            Answer answer = balancer.send(request);
            boolean open = answer.status() >= 500
                    || answer.status() == 409 && answer.code().equals("still-running");
            Kind kind = answer.good() ? Kind.OK : open ? Kind.UNKNOWN : Kind.FAIL;
            history.write(line.then(
                    kind, answer.status(), object(line, answer), answer.version(), answer.body(), detail(answer)));
            if (answer.good()) {
                acknowledged.incrementAndGet();
            }
            return !open;
        } catch (NoAnswer e) {
            history.write(line.then(
                    Kind.UNKNOWN,
                    null,
                    line.object(),
                    null,
                    null,
                    (e.untouched() ? "untouched: " : "") + e.getMessage()));
            return false;
        }
    }

    private static String detail(Answer answer) {
        return answer.replayed() ? "replayed" : answer.good() ? null : answer.code();
    }

    /** What an answer without a readable id is about is nobody's knowledge; the checker will not find it anywhere. */
    private static UUID object(Line line, Answer answer) {
        if (line.object() != null || !answer.good()) {
            return line.object();
        }
        try {
            return UUID.fromString(answer.body().path("id").asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
