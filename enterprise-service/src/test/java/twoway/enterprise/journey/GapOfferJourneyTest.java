package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class GapOfferJourneyTest {

    private static final String OFFER = """
            {"title": {"zh": "%s"}, "description": {"en": "%s"}, "opens": ["DIGITALISATION"], "seeks": ["PRODUCT"],
             "markets": [%s], "industries": [%s], "tags": []}""";

    @Test
    void the_gaps_of_a_self_check_lead_to_offers_that_fit_and_say_which_gap_they_serve() {
        var provider = Firm.verified();
        var serving = published(provider, OFFER.formatted("质量管理系统", "With energy management.", "", industry("C34")));
        var general = published(provider, OFFER.formatted("数字化", "For all.", "\"CN\"", ""));
        var elsewhere = published(provider, OFFER.formatted("质量管理", "Abroad.", "\"BR\"", ""));
        var otherTrade = published(provider, OFFER.formatted("质量管理", "For farms.", "", industry("A01")));
        var otherTrades = published(provider, OFFER.formatted("质量管理", "For whoever farms.", "", industry("A")));
        var allOfTrade = published(provider, OFFER.formatted("工厂", "For whoever makes.", "", industry("C")));
        var draft = id(provider.draft("offers", OFFER.formatted("质量管理", "Not yet.", "", "")));
        var firm = Firm.registered("示例", "3491");
        firm.acts()
                .body("{\"base\": {}, \"scenarios\": {\"ENERGY\": 4}}")
                .put(firm.path() + "/digital-self-check")
                .then()
                .statusCode(200);

        var found = offers(firm).statusCode(200);

        found.body("items.offerId", hasItems(serving, general, allOfTrade))
                .body("items.offerId", not(hasItem(elsewhere)))
                .body("items.offerId", not(hasItem(otherTrade)))
                .body("items.offerId", not(hasItem(otherTrades)))
                .body("items.offerId", not(hasItem(draft)))
                .body("gaps.id", hasItem("QUALITY"))
                .body("items.find { it.offerId == '" + serving + "' }.serves.id", equalTo(List.of("QUALITY")))
                .body("items.find { it.offerId == '" + serving + "' }.seeks", equalTo(List.of("PRODUCT")))
                .body("items.find { it.offerId == '" + general + "' }.serves", equalTo(List.of()));
        var ids = found.extract().<List<String>>path("items.offerId");
        assertTrue(ids.indexOf(serving) < ids.indexOf(general), "what serves a gap comes before what serves none");
    }

    @Test
    void nobody_sees_anothers_gaps_and_what_is_withdrawn_or_ones_own_is_not_offered() {
        var provider = Firm.verified();
        var gone = provider.draft("offers", OFFER.formatted("仓储", "WMS.", "", ""));
        provider.acts().post(gone + "/publish").then().statusCode(200);
        var own = published(provider, OFFER.formatted("仓储", "WMS.", "", ""));
        var firm = Firm.registered();
        offers(firm).body("items.offerId", hasItems(id(gone), own));

        provider.acts().post(gone + "/withdraw").then().statusCode(200);

        offers(firm).body("items.offerId", not(hasItem(id(gone))));
        offers(provider).body("items.offerId", not(hasItem(own)));
        provider.acts().get(firm.path() + "/digital-self-check/offers").then().statusCode(404);
    }

    @Test
    void what_a_firm_shows_to_members_is_offered_to_verified_ones_alone() {
        var provider = Firm.verified();
        var offer = published(provider, OFFER.formatted("仓储", "WMS.", "", ""));
        var firm = Firm.registered();
        offers(firm).body("items.offerId", hasItem(offer));

        ProfileJourneyTest.says(provider, ProfileJourneyTest.profile(provider).replace("PUBLIC", "MEMBERS"))
                .statusCode(200);

        offers(firm).body("items.offerId", not(hasItem(offer)));
        offers(firm.isVerified()).body("items.offerId", hasItem(offer));
    }

    private static ValidatableResponse offers(Firm firm) {
        return firm.acts().get(firm.path() + "/digital-self-check/offers").then();
    }

    private static String published(Firm firm, String body) {
        var offer = firm.draft("offers", body);
        firm.acts().post(offer + "/publish").then().statusCode(200);
        return id(offer);
    }

    private static String industry(String code) {
        return "{\"scheme\": \"GBT4754\", \"code\": \"%s\"}".formatted(code);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
