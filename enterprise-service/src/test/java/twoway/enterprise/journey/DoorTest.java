package twoway.enterprise.journey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Who gets in, and what those who do not belong there are told. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DoorTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void without_a_token_nothing_opens() {
        var some = UUID.randomUUID();
        for (var path : List.of(
                "enterprises",
                "enterprises/" + some + "/profile",
                "memberships",
                "offers",
                "offers/" + some,
                "needs",
                "needs/" + some)) {
            given().get("/enterprise/v1/" + path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
        for (var path : List.of("enterprises", "offers", "needs", "offers/" + some + "/publish")) {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/enterprise/v1/" + path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void who_belongs_to_no_enterprise_has_no_offers() {
        Firm.as(Firm.somebody())
                .get("/enterprise/v1/offers")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

    @Test
    void a_firm_does_not_do_the_operators_work_nor_the_operator_the_firms() {
        var firm = Firm.registered();
        firm.command("verify").statusCode(403).body("code", equalTo("not-allowed"));
        firm.acts().body(Firm.SUSPENSION).post(firm.path() + "/suspend").then().statusCode(403);
        firm.acts()
                .body(Firm.REINSTATEMENT)
                .post(firm.path() + "/reinstate")
                .then()
                .statusCode(403);
        firm.acts().get("/enterprise/v1/enterprises").then().statusCode(403);
        firm.acts()
                .body("{\"documentId\": \"" + UUID.randomUUID() + "\", \"kind\": \"DOCUMENT_SEEN\"}")
                .post(firm.path() + "/evidence")
                .then()
                .statusCode(403);
        Firm.asOperator().post(firm.path() + "/submit").then().statusCode(403);
        Firm.asOperator()
                .body(PostingJourneyTest.OFFER)
                .post("/enterprise/v1/offers")
                .then()
                .statusCode(403);
    }

    @Test
    void a_viewer_looks_and_changes_nothing() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");

        Firm.as(viewer).get(offer).then().statusCode(200).body("allowedActions", empty());
        Firm.as(viewer).post(offer + "/publish").then().statusCode(403).body("code", equalTo("not-allowed"));
        Firm.as(viewer).post(firm.path() + "/submit").then().statusCode(403);
        Firm.as(viewer).get(firm.path() + "/invitations").then().statusCode(403);
    }

    @Test
    void what_belongs_to_others_looks_exactly_like_what_never_was() {
        var owner = Firm.registered();
        var offer = owner.draft("offers", PostingJourneyTest.OFFER);
        var need = owner.draft("needs", PostingJourneyTest.NEED);
        var stranger = Firm.verified();

        for (var path : List.of(owner.path(), offer, need)) {
            assertSame(stranger, "GET", path);
        }
        for (var list : List.of("members", "invitations", "documents", "evidence")) {
            assertSame(stranger, "GET", owner.path() + "/" + list);
        }
        for (var path : List.of(owner.path() + "/submit", offer + "/publish", offer + "/withdraw", need + "/pause")) {
            assertSame(stranger, "POST", path);
        }
    }

    private static void assertSame(Firm stranger, String method, String path) {
        var known = path.replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        assertEquals(
                refusal(stranger, method, path.replace(known, UUID.randomUUID().toString())),
                refusal(stranger, method, path),
                path);
    }

    private static String refusal(Firm stranger, String method, String path) {
        var id = path.replaceAll(".*/([0-9a-f-]{36}).*", "$1");
        return stranger.acts()
                .header("traceparent", TRACE)
                .request(method, path)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .extract()
                .asString()
                .replace(id, "<id>");
    }
}
