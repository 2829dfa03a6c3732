package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.matching.fit.Feature;
import twoway.matching.fit.FitPolicy;

/** A new title moves what it touches and nothing else; how lists are made can be read. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class TitleAndTrackTest {

    @Test
    void a_title_counts_from_the_day_it_is_confirmed_at_its_source_until_it_is_taken_back() {
        var offer = Posting.offer(Firm.large()).with("markets", List.of("AQ")).projected();
        var story = metOn(offer);
        var other = metOn(offer);
        int before = fit(story);
        var untouched = seen(other);
        var title = UUID.randomUUID();

        story.small().titled(title, 1, "reported", "REPORTED");
        story.small().titled(title, 2, "confirmed", "CONFIRMED_AT_SOURCE");

        await().untilAsserted(() -> assertEquals(before + 300, fit(story)));
        story.large()
                .gets("matches/" + story.match())
                .body(
                        "fit.contributions.find { it.feature == 'OFFICIAL_TITLE' }.evidence.says.en",
                        equalTo("An official title, confirmed at its source: little giant (1/1)"));
        assertEquals(untouched, seen(other));

        story.small().titled(title, 3, "revoked", "REVOKED_BY_AUTHORITY");

        await().untilAsserted(() -> assertEquals(before, fit(story)));
        story.large()
                .gets("matches/" + story.match())
                .body("fit.contributions.feature", not(hasItem("OFFICIAL_TITLE")));
    }

    private static Story metOn(Posting offer) {
        var small = Firm.small();
        Posting.need(small).with("markets", List.of("AQ")).projected();
        return new Story(offer.owner(), small, offer, offer.matchOf(small));
    }

    private static int fit(Story story) {
        return story.large().gets("matches/" + story.match()).extract().path("fit.basisPoints");
    }

    private static List<String> seen(Story story) {
        return List.of(
                story.large().gets("matches/" + story.match()).extract().asString(),
                story.small().gets("matches/" + story.match()).extract().asString());
    }

    @Test
    void whoever_is_signed_in_reads_how_lists_are_made_and_what_never_counts() {
        given().get("/matching/v1/ranking-policy").then().statusCode(401);
        Firm.small()
                .gets("ranking-policy")
                .statusCode(200)
                .body("policy", equalTo(FitPolicy.NEWEST.name()))
                .body("features", hasSize(Feature.values().length))
                .body("features.find { it.feature == 'OFFICIAL_TITLE' }.most", equalTo(300))
                .body(
                        "features.findAll { it.ownListOnly }.feature",
                        equalTo(List.of("PREFERRED_COUNTRY", "PREFERRED_SIZE")))
                .body("orders.order", equalTo(List.of("MY_INTEREST", "LIKELY_TO_BE_READ")))
                .body("neverCounts.en", hasItem("Who registered first"));
    }
}
