package twoway.matching.journey;

import static twoway.matching.journey.Patience.await;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An offer or need of a firm, as enterprise-service projects it. */
final class Posting {

    private final UUID id = UUID.randomUUID();
    private final Firm owner;
    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Object> projection = new HashMap<>();

    private Posting(Firm owner, String kind, List<String> gives, List<String> wants) {
        this.owner = owner;
        projection.putAll(Map.of(
                "postingId",
                id,
                "kind",
                kind,
                "enterpriseId",
                owner.id(),
                "status",
                "OPEN",
                "gives",
                gives,
                "wants",
                wants,
                "title",
                Map.of("zh", "示例", "en", "Sample"),
                "description",
                Map.of("zh", "示例", "en", "Sample"),
                "markets",
                List.of("DE", "JP"),
                "tags",
                List.of("mobile robot")));
        projection.put("industries", List.of());
        projection.put("private", Map.of());
    }

    /** The large firm's offer of the story: three kinds opened, two looked for, three places. */
    static Posting offer(Firm owner) {
        return new Posting(
                        owner,
                        "OFFER",
                        List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"),
                        List.of("PRODUCT", "TECHNOLOGY"))
                .with("industries", List.of(Map.of("scheme", "GBT4754", "code", "3491")))
                .places(3);
    }

    /** The small firm's need of the story. */
    static Posting need(Firm owner) {
        return new Posting(
                owner,
                "NEED",
                List.of("PRODUCT", "TECHNOLOGY"),
                List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE", "OVERSEAS_DEVELOPMENT"));
    }

    static Posting of(Firm owner, String gives, String wants) {
        return new Posting(owner, "OFFER", List.of(gives), List.of(wants));
    }

    Posting with(String field, Object value) {
        projection.put(field, value);
        return this;
    }

    Posting places(int places) {
        return lines(line("ANY", places));
    }

    Posting lines(Map<?, ?>... lines) {
        return with("capacity", Arrays.asList((Object[]) lines));
    }

    static Map<String, Object> line(String market, int places) {
        return line(market, places, "2026-01-01", "2099-12-31");
    }

    static Map<String, Object> line(String market, int places, String from, String till) {
        return Map.of("market", market, "places", places, "periodFrom", from, "periodTill", till);
    }

    /** Tells the projection as it is now. */
    Posting projected() {
        Neighbour.tells(
                "enterprise.posting", id, "twoway.posting-projected.v1", sequence.incrementAndGet(), projection);
        return this;
    }

    /** Tells the last projection once more, as a broker does after a crash. */
    void projectedTwice() {
        Neighbour.tells("enterprise.posting", id, "twoway.posting-projected.v1", sequence.get(), projection);
    }

    UUID id() {
        return id;
    }

    Firm owner() {
        return owner;
    }

    /** Waits until this firm has its match on the posting. */
    String matchOf(Firm asker) {
        return await().until(
                        () -> asker.gets("matches?limit=100&postingId=" + id)
                                .statusCode(200)
                                .extract()
                                .<List<String>>path("items.findAll { it.asker.id == '" + asker.id() + "' }.id"),
                        found -> !found.isEmpty())
                .getFirst();
    }

    JsonPath match(Firm reader, String match) {
        return reader.gets("matches/" + match).statusCode(200).extract().jsonPath();
    }
}
