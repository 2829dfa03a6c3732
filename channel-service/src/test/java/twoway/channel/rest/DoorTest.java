package twoway.channel.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class DoorTest {

    private static final String REASON = "{\"reason\":{\"en\":\"Sample reason\"}}";

    @Test
    void a_firm_that_is_no_party_cannot_tell_a_case_from_one_that_never_was() {
        var deal = new Deal();
        var id = deal.live("JP");
        var said = "{\"orderNumber\":\"SAMPLE-1\",\"orderedOn\":\"%s\",\"quantity\":1}"
                .formatted(deal.activatedOn(id, "JP"));
        String order = deal.large
                .post("/onboarding-cases/" + id + "/lanes/JP/orders", said)
                .statusCode(201)
                .extract()
                .path("id");
        var item = deal.item(id, "company-profile").get("id");
        var stranger = Firm.joins("示例第三方企业", "Example Third Firm", "OWNER");

        for (var path : List.of("/onboarding-cases/%s", "/onboarding-cases/%s/lanes/JP/orders")) {
            same(stranger.get(path.formatted(id)), stranger.get(path.formatted(UUID.randomUUID())));
        }
        same(stranger.get("/orders/" + order), stranger.get("/orders/" + UUID.randomUUID()));
        same(stranger.get("/checklist-items/" + item), stranger.get("/checklist-items/" + UUID.randomUUID()));
        var bodies = Map.of(
                "/onboarding-cases/%s/reject", "{\"code\":\"OTHER\"}",
                "/onboarding-cases/%s/withdraw", "{}",
                "/onboarding-cases/%s/lanes/JP/orders", said);
        bodies.forEach((path, body) ->
                same(stranger.post(path.formatted(id), body), stranger.post(path.formatted(UUID.randomUUID()), body)));
        for (var action : List.of("start", "complete", "retry")) {
            same(
                    stranger.post("/checklist-items/" + item + "/" + action),
                    stranger.post("/checklist-items/" + UUID.randomUUID() + "/" + action));
        }
        for (var action : List.of("waive", "mark-not-applicable")) {
            same(
                    stranger.post("/checklist-items/" + item + "/" + action, REASON),
                    stranger.post("/checklist-items/" + UUID.randomUUID() + "/" + action, REASON));
        }
        stranger.get("/onboarding-cases").statusCode(200).body("items", hasSize(0));
        deal.sme.get("/onboarding-cases/" + id).body("state", equalTo("CLOSED"));
    }

    @Test
    void nobody_comes_in_without_a_token_or_without_a_firm() {
        given().get("/channel/v1/onboarding-cases").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID().toString()))
                .get("/channel/v1/onboarding-cases")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.client("client-of-no-firm"))
                .get("/channel/v1/onboarding-cases")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

    @Test
    void a_role_does_what_it_may_and_is_shown_only_that() {
        var deal = new Deal();
        var profile = deal.path(deal.onlyCase("DE"), "company-profile");
        var viewer = deal.sme.by("VIEWER");
        var editor = deal.large.by("EDITOR");

        viewer.get(profile).statusCode(200).body("allowedActions", equalTo(List.of()));
        viewer.post(profile + "/start").statusCode(403).body("code", equalTo("not-allowed"));
        editor.get(profile).body("allowedActions", equalTo(List.of()));
        editor.post(profile + "/waive", REASON).statusCode(403);
        deal.sme.by("A_ROLE_OF_TOMORROW").get(profile).statusCode(200).body("allowedActions", equalTo(List.of()));
    }

    @Test
    void who_has_left_the_firm_does_not_come_in_five_seconds_later() {
        var firm = Firm.joins("示例企业", "Example Firm", "OWNER");

        firm.fires(firm, UUID.randomUUID());

        await().atMost(Duration.ofSeconds(5))
                .until(() -> firm.get("/onboarding-cases").extract().statusCode() == 403);
    }

    @Test
    void a_body_that_says_more_than_is_asked_is_not_guessed_at() {
        var deal = new Deal();
        var profile = deal.path(deal.onlyCase("DE"), "company-profile");

        deal.sme.post(profile + "/start").statusCode(200);
        deal.sme.post(profile + "/complete", "{\"evidnce\":{\"en\":\"x\"}}").statusCode(400);
        deal.sme.post(profile + "/complete", "{\"evidence\":{}}").statusCode(422);
        given().auth()
                .oauth2(Tokens.client(deal.sme.client()))
                .contentType(ContentType.TEXT)
                .body("done")
                .post("/channel/v1" + profile + "/complete")
                .then()
                .statusCode(415);
    }

    private static void same(ValidatableResponse foreign, ValidatableResponse missing) {
        foreign.statusCode(404).body("code", equalTo("not-found"));
        assertEquals(untraced(missing), untraced(foreign));
    }

    private static Map<String, Object> untraced(ValidatableResponse answer) {
        Map<String, Object> body = answer.extract().path("$");
        body.remove("traceId");
        return body;
    }
}
