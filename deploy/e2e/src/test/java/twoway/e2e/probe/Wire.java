package twoway.e2e.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends questions over kept connections, a few at a time; nothing is answered that {@link Scrutiny} has not looked at. */
final class Wire {
    private static final int AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of a stream that never ends, only its beginning is waited for. */
    private static final Duration OF_A_STREAM = Duration.ofMillis(1500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger sent = new AtomicInteger();
    private final URI origin;
    private final Scrutiny scrutiny;

    Wire(URI origin, Scrutiny scrutiny) {
        this.origin = origin;
        this.scrutiny = scrutiny;
    }

    int sent() {
        return sent.get();
    }

    Reached reached() {
        return scrutiny.reached();
    }

    Answer send(Request request) {
        places.acquireUninterruptibly();
        try {
            Answer answer = read(request, http.send(onTheWire(request), BodyHandlers.ofInputStream()));
            sent.incrementAndGet();
            scrutiny.look(request, answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request + " was interrupted", e);
        } finally {
            places.release();
        }
    }

    private HttpRequest onTheWire(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        headers.put("Accept-Language", request.language());
        String token = request.caller().token().get();
        if (token != null) {
            headers.put("Authorization", token.contains(" ") ? token : "Bearer " + token);
        }
        if (request.caller().enterprise() != null) {
            headers.put("Twoway-Enterprise", request.caller().enterprise());
        }
        headers.putAll(request.headers());
        HttpRequest.Builder built =
                HttpRequest.newBuilder(URI.create(origin + request.path())).timeout(PATIENCE);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                built.header(name, value);
            }
        });
        return built.method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()))
                .build();
    }

    private static Answer read(Request request, HttpResponse<InputStream> response) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        try (InputStream in = response.body()) {
            // what the answer is counts, not what the document says: reading to the end of a stream would never end
            String kind = response.headers().firstValue("Content-Type").orElse("");
            byte[] body = kind.startsWith("text/event-stream") ? beginning(in) : in.readAllBytes();
            return new Answer(response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
        }
    }

    private static byte[] beginning(InputStream endless) {
        java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
        Thread reader = Thread.startVirtualThread(() -> {
            try {
                endless.transferTo(read);
            } catch (IOException closed) {
                // as meant: the stream is given up below
            }
        });
        try {
            reader.join(OF_A_STREAM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return read.toByteArray();
    }
}
