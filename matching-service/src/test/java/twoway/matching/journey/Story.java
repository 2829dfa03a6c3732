package twoway.matching.journey;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The story's two firms on their way to each other, as far as a test needs it. */
record Story(Firm large, Firm small, Posting offer, String match) {

    static Story matched() {
        return matchedWith(Posting.offer(Firm.large()).projected());
    }

    /** A new small firm meets this offer. */
    static Story matchedWith(Posting offer) {
        var small = Firm.small();
        Posting.need(small).projected();
        return new Story(offer.owner(), small, offer, offer.matchOf(small));
    }

    static Story mutual() {
        return matched().bothInterested();
    }

    Story bothInterested() {
        small.does("matches/" + match + "/declare-interest").statusCode(200);
        large.does("matches/" + match + "/declare-interest").statusCode(200);
        return this;
    }

    Map<String, Object> undertaking(Firm giver, String kind, String... markets) {
        var undertaking = new HashMap<String, Object>();
        undertaking.put("giver", giver.id());
        undertaking.put("kind", kind);
        undertaking.put("description", Map.of("zh", "示例事项", "en", "Sample undertaking"));
        undertaking.put("markets", markets);
        undertaking.put("due", "2099-06-30");
        return undertaking;
    }

    /** Three one way, two the other. */
    List<Map<String, Object>> fiveUndertakings() {
        return new ArrayList<>(List.of(
                undertaking(large, "SALES_CHANNEL", "DE", "JP"),
                undertaking(large, "AFTER_SALES_SERVICE", "DE", "JP"),
                undertaking(large, "OVERSEAS_DEVELOPMENT"),
                undertaking(small, "PRODUCT"),
                undertaking(small, "TECHNOLOGY")));
    }

    Map<String, Object> offerOf(List<Map<String, Object>> undertakings) {
        return Map.of("matchId", match, "undertakings", undertakings);
    }

    /** The small firm's draft. */
    String drafted() {
        return small.posts("proposals", offerOf(fiveUndertakings()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String sent() {
        var proposal = drafted();
        small.does("proposals/" + proposal + "/send").statusCode(200);
        return proposal;
    }

    /** A channel in these markets for a product, proposed by the small firm; its draft. */
    String draftedFor(String... markets) {
        return small.posts(
                        "proposals",
                        offerOf(List.of(undertaking(large, "SALES_CHANNEL", markets), undertaking(small, "PRODUCT"))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String sentFor(String... markets) {
        var proposal = draftedFor(markets);
        small.does("proposals/" + proposal + "/send").statusCode(200);
        return proposal;
    }

    /** Agreed; answers the partnership. */
    JsonPath partnered() {
        var proposal = sent();
        String partnership = large.does("proposals/" + proposal + "/agree")
                .statusCode(200)
                .extract()
                .path("partnershipId");
        return partnership(small, partnership);
    }

    JsonPath partnership(Firm reader, String id) {
        return reader.gets("partnerships/" + id).statusCode(200).extract().jsonPath();
    }
}
