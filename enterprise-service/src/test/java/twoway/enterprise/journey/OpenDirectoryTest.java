package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Browsing before joining: what firms show to everybody is found without an account, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class OpenDirectoryTest {

    private static final String DIRECTORY = "/enterprise/v1/directory";

    /** A word that only this test uses. */
    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_stranger_finds_what_is_public_and_may_keep_it_for_a_minute() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var offer = published(firm);

        found(given())
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Vary", containsString("Authorization"))
                .body("items.id", containsInAnyOrder(firm.id().toString(), offer));
        given().get(DIRECTORY + "/entries/" + offer).then().statusCode(200).body("kind", equalTo("OFFER"));
        given().get(DIRECTORY + "/entries/" + UUID.randomUUID()).then().statusCode(404);
        counted(given()).body("find { it.facet == 'KIND' }.values.value", containsInAnyOrder("ENTERPRISE", "OFFER"));
        given().get(firm.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("names.zh", equalTo("示例企业 " + word))
                .body("$", not(hasKey("identifiers")))
                .body("$", not(hasKey("employees")))
                .body("$", not(hasKey("members")));
        found(Firm.as(firm.who())).header("Cache-Control", nullValue());
    }

    @Test
    void who_shows_itself_to_members_is_found_by_members_of_verified_firms_alone() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        var offer = published(firm);
        says(firm, "MEMBERS");

        for (var stranger :
                List.of(given(), Firm.as(Firm.somebody()), Firm.registered().acts())) {
            found(stranger).body("items", empty());
        }
        counted(given()).body("find { it.facet == 'KIND' }.values", empty());
        given().get(firm.path()).then().statusCode(404);
        given().get(DIRECTORY + "/entries/" + offer).then().statusCode(404);
        firm.acts().get(DIRECTORY + "/entries/" + offer).then().statusCode(200);
        for (var member : List.of(Firm.verified().acts(), firm.acts(), Firm.asOperator())) {
            found(member).body("items.id", containsInAnyOrder(firm.id().toString(), offer));
        }
        counted(Firm.verified().acts())
                .body("find { it.facet == 'KIND' }.values.value", hasItem("OFFER"))
                .body("facet", not(hasItem("AUDIENCE")));
    }

    @Test
    void who_hides_is_found_by_nobody_until_it_shows_itself_again() {
        var firm = Firm.registered("示例企业 " + word).isVerified();
        published(firm);
        says(firm, "HIDDEN");

        for (var reader : List.of(given(), Firm.verified().acts(), firm.acts(), Firm.asOperator())) {
            found(reader).body("items", empty());
        }
        given().get(firm.path()).then().statusCode(404);
        says(firm, "PUBLIC");
        found(given()).body("items.id", contains(firm.id().toString()));
    }

    @Test
    void what_a_firm_says_of_itself_is_found_by_its_words() {
        var firm = Firm.verified();
        firm.acts()
                .body(ProfileJourneyTest.profile(firm).replace("Robots that carry", "Robots that carry " + word))
                .put(firm.path() + "/profile")
                .then()
                .statusCode(200);

        found(given())
                .body("items.id", contains(firm.id().toString()))
                .body("items[0].summary.en", equalTo("Robots that carry " + word))
                .body("items[0].firm.city", equalTo("Hangzhou"));
    }

    @Test
    void a_bad_token_opens_less_than_none() {
        given().auth().oauth2("no.token.atall").get(DIRECTORY).then().statusCode(401);
    }

    private String published(Firm firm) {
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200);
        return offer.substring(offer.lastIndexOf('/') + 1);
    }

    private static void says(Firm firm, String visibility) {
        String names = firm.acts().get(firm.path()).path("names.zh");
        firm.acts()
                .body(ProfileJourneyTest.profile(firm).replace("示例移动机器人", names).replace("PUBLIC", visibility))
                .put(firm.path() + "/profile")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse found(RequestSpecification reader) {
        return reader.queryParam("text", word).get(DIRECTORY).then().statusCode(200);
    }

    private ValidatableResponse counted(RequestSpecification reader) {
        return reader.queryParam("text", word)
                .get(DIRECTORY + "/facets")
                .then()
                .statusCode(200)
                .rootPath("items");
    }
}
