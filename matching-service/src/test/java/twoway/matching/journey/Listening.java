package twoway.matching.journey;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import twoway.local.testing.Tokens;

/** Somebody who watches the news of a firm's matches. Costs the test no thread either. */
final class Listening implements Flow.Subscriber<String>, AutoCloseable {

    record Event(String id, String name, String data) {}

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CompletableFuture<HttpResponse<Void>> response;
    private Flow.Subscription subscription;
    private String id = "";
    private String name = "";

    private Listening(String client, String lastSeen) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/matching/v1/matches/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + Tokens.of(client));
        if (lastSeen != null) request.header("Last-Event-ID", lastSeen);
        response = HTTP.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(this));
    }

    static Listening as(String client) {
        return new Listening(client, null);
    }

    static Listening as(String client, String lastSeen) {
        return new Listening(client, lastSeen);
    }

    List<Event> events() {
        return events;
    }

    boolean listens() {
        return events.stream().anyMatch(event -> event.name().equals("listening"));
    }

    boolean heard(String name, String match) {
        return events.stream()
                .anyMatch(event -> event.name().equals(name) && event.data().contains(match));
    }

    long count(String match) {
        return events.stream().filter(event -> event.data().contains(match)).count();
    }

    String lastId() {
        return events.getLast().id();
    }

    boolean ended() {
        return ended.isDone();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id:")) id = line.substring(3).strip();
        if (line.startsWith("event:")) name = line.substring(6).strip();
        if (line.startsWith("data:"))
            events.add(new Event(id, name, line.substring(5).strip()));
    }

    @Override
    public void onError(Throwable failure) {
        ended.complete(null);
    }

    @Override
    public void onComplete() {
        ended.complete(null);
    }

    @Override
    public void close() {
        if (subscription != null) subscription.cancel();
        response.cancel(true);
    }
}
