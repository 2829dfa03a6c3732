package twoway.enterprise.journey;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
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

/** Somebody who watches an import. */
final class Watching implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<JsonPath> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> answer;

    /** An operator does. */
    Watching(String place) {
        this(place, Tokens.OPERATOR);
    }

    Watching(String place, String who) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + place + "/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + Tokens.of(who))
                .build();
        answer = HTTP.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines()));
    }

    boolean hasEnded() {
        return answer.isDone();
    }

    JsonPath last() {
        return heard.getLast();
    }

    int heard() {
        return heard.size();
    }

    @Override
    public void close() {
        answer.cancel(true);
    }

    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("data:"))
                heard.add(new JsonPath(line.substring(5).strip()));
        }

        @Override
        public void onError(Throwable failure) {
            // the answer tells
        }

        @Override
        public void onComplete() {
            // the answer tells
        }
    }
}
