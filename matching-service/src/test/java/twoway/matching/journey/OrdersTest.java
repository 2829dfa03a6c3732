package twoway.matching.journey;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** The two orders of a list, and what is told of the chance of being read. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class OrdersTest {

    private static final String LIKELY = "matches?order=LIKELY_TO_BE_READ&limit=";

    @Test
    void who_minds_being_read_is_shown_the_quiet_offer_before_the_one_that_stronger_firms_have_asked_for() {
        var popular = Posting.offer(Firm.large()).with("markets", List.of("AQ")).projected();
        var quiet = Posting.offer(Firm.large())
                .with("markets", List.of("BV"))
                .with("gives", List.of("SALES_CHANNEL", "AFTER_SALES_SERVICE"))
                .projected();
        var stronger = Stream.generate(Firm::small).limit(4).toList();
        stronger.forEach(
                firm -> Posting.need(firm).with("markets", List.of("AQ")).projected());
        stronger.forEach(firm -> firm.does("matches/" + popular.matchOf(firm) + "/declare-interest")
                .statusCode(200));
        var reader = Firm.small();
        Posting.need(reader)
                .with("gives", List.of("PRODUCT"))
                .with("markets", List.of("AQ", "BV"))
                .projected();
        var loud = popular.matchOf(reader);
        var calm = quiet.matchOf(reader);

        assertEquals(List.of(loud, calm), ids(reader, "matches?side=ASKER&limit=2"));
        assertEquals(List.of(calm, loud), ids(reader, LIKELY + 2));
        reader.gets("matches/" + loud)
                .body("chanceOfBeingRead.band", equalTo("UNLIKELY"))
                .body("chanceOfBeingRead.strongerAhead", equalTo("MANY"))
                .body("chanceOfBeingRead.trackRecord.en", equalTo("no track record yet"));
        reader.gets("matches/" + calm)
                .body("chanceOfBeingRead.band", equalTo("LIKELY"))
                .body("chanceOfBeingRead.strongerAhead", equalTo("NONE"));
        popular.owner().gets("matches/" + loud).body("chanceOfBeingRead", nullValue());
        pagesAndFilters(reader, loud, calm);
        reader.posts("matches/" + calm + "/dismiss", Map.of("code", "TOO_EARLY"))
                .statusCode(200);
        assertEquals(List.of(loud), ids(reader, LIKELY + 2));
    }

    private static void pagesAndFilters(Firm reader, String loud, String calm) {
        var first = reader.gets(LIKELY + 1).statusCode(200).extract().jsonPath();
        assertEquals(List.of(calm), first.getList("items.id"));
        var second = reader.gets(LIKELY + 1 + "&after=" + first.getString("next"))
                .extract()
                .jsonPath();
        assertEquals(List.of(loud), second.getList("items.id"));
        assertEquals(null, second.getString("next"));
        assertEquals(List.of(calm, loud), ids(reader, LIKELY + 9 + "&side=ASKER&kind=OFFER"));
        reader.gets(LIKELY + 9 + "&side=OWNER").body("items", empty());
        reader.gets("matches?side=ASKER&kind=NEED").body("items", empty());
        for (var wrong : List.of("order=BEST", "side=LEFT", "kind=WISH", "order=LIKELY_TO_BE_READ&after=x"))
            reader.gets("matches?" + wrong).statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void where_no_place_is_left_it_is_said() {
        var full = Posting.offer(Firm.large())
                .with("markets", List.of("HM"))
                .places(0)
                .projected();
        var reader = Firm.small();
        Posting.need(reader).with("markets", List.of("HM")).projected();
        var match = full.matchOf(reader);

        reader.gets("matches/" + match).body("chanceOfBeingRead.band", equalTo("FULL"));
        assertEquals(List.of(match), ids(reader, LIKELY + 9));
    }

    private static List<String> ids(Firm reader, String list) {
        return reader.gets(list).statusCode(200).extract().path("items.id");
    }
}
