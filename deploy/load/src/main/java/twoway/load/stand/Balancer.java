package twoway.load.stand;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import twoway.local.testing.Tokens;

/** Brings a request to the instance whose turn it is, and to the next one where nobody takes the connection. */
public final class Balancer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CLOSED_AS_IT_WAS_SENT = Duration.ofMillis(50);
    private static final int UNAVAILABLE = 503;
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);

    private final Map<String, List<URI>> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger triedAgain = new AtomicInteger();
    private volatile int used = 1;
    private final Map<String, Minted> tokens = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Balancer(Map<String, List<URI>> instances) {
        this.instances = instances;
    }

    /** From here on only the first so many instances of each service get anything. */
    void use(int count) {
        used = count;
    }

    /** How many requests, reads or writes, no instance has answered properly. */
    public int failed() {
        return failed.get();
    }

    /**
     * How many requests were cut off while they were worked on. One that meets a kept connection in the moment in which it is
     * closed is not among them: no server can prevent that, and every balancer sends it again.
     */
    public int triedAgain() {
        return triedAgain.get();
    }

    public Answer send(Request request) throws NoAnswer {
        try {
            Answer answer = sendToOne(request);
            if (answer.status() >= 500) {
                failed.incrementAndGet();
            }
            return answer;
        } catch (NoAnswer e) {
            failed.incrementAndGet();
            throw e;
        }
    }

    private Answer sendToOne(Request request) throws NoAnswer {
        List<URI> addresses = instances.get(request.service());
        int first = Math.floorMod(turn.getAndIncrement(), used);
        NoAnswer last = null;
        for (int i = 0; i < used; i++) {
            try {
                return send(addresses.get((first + i) % used), request);
            } catch (NoAnswer e) {
                last = e;
            }
        }
        throw last;
    }

    /** A read, or a write with a key, may be sent again although it may have been seen: that is what the key is for. */
    private Answer send(URI address, Request request) throws NoAnswer {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(http(address, request), BodyHandlers.ofString());
            if (response.statusCode() == UNAVAILABLE && response.body().isEmpty()) {
                throw new NoAnswer("on its way out", true, null);
            }
            return read(response);
        } catch (ConnectException e) {
            throw new NoAnswer("refused", true, e);
        } catch (HttpConnectTimeoutException e) {
            throw new NoAnswer("no connection", true, e);
        } catch (IOException e) {
            if (System.nanoTime() - begun > CLOSED_AS_IT_WAS_SENT.toNanos()) {
                triedAgain.incrementAndGet();
            }
            throw new NoAnswer(String.valueOf(e.getMessage()), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", false, e);
        }
    }

    private HttpRequest http(URI address, Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address.resolve(request.path()))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token(request.client()));
        if (request.key() != null) {
            builder.header("Idempotency-Key", request.key());
        }
        if (request.ifMatch() != null) {
            builder.header("If-Match", request.ifMatch().equals("*") ? "*" : "\"" + request.ifMatch() + "\"");
        }
        if (request.body() == null) {
            return builder.method(request.method(), BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", "application/json")
                .method(request.method(), BodyPublishers.ofString(request.body().toString()))
                .build();
    }

    /** Sends a file as it is; used only while the stage is set, so without another instance to try. */
    public Answer upload(String client, String path, byte[] content) throws NoAnswer {
        Request request = Request.get(client, path);
        HttpRequest upload = HttpRequest.newBuilder(
                        instances.get(request.service()).getFirst().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/pdf")
                .header("Twoway-File-Name", "sample-business-licence.pdf")
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        try {
            return read(http.send(upload, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new NoAnswer(path, false, e);
        }
    }

    /** What a process says to everybody. */
    String read(URI address) {
        try {
            return http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(address + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Tokens live for half an hour; a run may take longer. */
    private String token(String client) {
        Minted known = tokens.get(client);
        if (known == null || known.at().isBefore(Instant.now().minus(RENEWED_AFTER))) {
            known = new Minted(Tokens.client(client), Instant.now());
            tokens.put(client, known);
        }
        return known.token();
    }

    private record Minted(String token, Instant at) {}

    private static Answer read(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                json(response.body()));
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("body", body);
        }
    }
}
