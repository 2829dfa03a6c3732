package twoway.chassis.trial;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class AnswersTest {

    @Inject
    Rows rows;

    @Test
    void a_long_list_comes_in_pages_that_name_the_next() {
        var who = firm();
        IntStream.range(0, 5).forEach(n -> write(who, "n" + n));

        var next = as(who).get("/chassis/v1/notes")
                .then()
                .header("Link", matchesPattern("</chassis/v1/notes\\?after=[\\w-]+>; rel=\"next\""))
                .body("items.text", equalTo(List.of("n0", "n1")))
                .extract()
                .path("next");
        var last = as(who).queryParam("after", next)
                .get("/chassis/v1/notes")
                .then()
                .body("items.text", equalTo(List.of("n2", "n3")))
                .extract()
                .path("next");
        assertNull(as(who).queryParam("after", last)
                .get("/chassis/v1/notes")
                .then()
                .body("items.text", equalTo(List.of("n4")))
                .extract()
                .path("next"));
        as(who).queryParam("after", "not a cursor!")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void bad_input_is_answered_with_a_problem_that_says_what_to_change() {
        var who = firm();
        refused(who, "{\"text\":\"\"}", 422, "invalid-field").body("errors[0].pointer", equalTo("/text"));
        refused(who, "{\"text\":\"x\",\"inner\":{}}", 422, "invalid-field")
                .body("errors[0].pointer", equalTo("/inner/count"));
        refused(who, "{\"text\":\"x\",\"title\":{\"en\":\" \"}}", 422, "invalid-field")
                .body("errors[0].pointer", startsWith("/title"))
                .body("errors[0].detail", containsString("in English or in both"));
        refused(who, "{\"text\":\"x\",\"owner\":1}", 400, "invalid-body")
                .body("errors[0].pointer", equalTo("/owner"))
                .body("detail", containsString("unknown field"));
        refused(who, "{\"text\":\"x\",\"colour\":\"BLUE\"}", 400, "invalid-body")
                .body("errors[0].pointer", equalTo("/colour"))
                .body("detail", containsString("RED, GREEN"));
        refused(who, "{\"text\":\"a\\u0000b\"}", 400, "invalid-body").body("errors[0].pointer", equalTo("/text"));
        refused(who, "{\"text\":\"x\",\"day\":\"+999999999-12-31\"}", 400, "invalid-body")
                .body("errors[0].pointer", equalTo("/day"));
        for (var noDay : List.of("12", "[2026,1,1]", "[]", "\"\"")) {
            refused(who, "{\"text\":\"x\",\"day\":" + noDay + "}", 400, "invalid-body")
                    .body("errors[0].pointer", equalTo("/day"));
        }
        refused(who, "{\"text\":5}", 400, "invalid-body").body("errors[0].pointer", equalTo("/text"));
        for (var noNumber : List.of("\"3\"", "\"\"", "1.5", "true")) {
            refused(who, "{\"text\":\"x\",\"inner\":{\"count\":" + noNumber + "}}", 400, "invalid-body")
                    .body("errors[0].pointer", equalTo("/inner/count"));
        }
        refused(who, "{\"text\":\"x\",\"text\":\"y\"}", 400, "invalid-body");
        refused(who, "{\"text\":", 400, "invalid-body");
        refused(who, "[".repeat(1_000), 400, "invalid-body");
        refused(who, "", 422, "invalid-field");
        refused(who, "{\"text\":\"break\"}", 500, "internal-error").body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void what_an_operation_does_not_know_is_refused_and_not_left_out() {
        as(firm())
                .queryParam("affter", "x")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString("affter"));
    }

    @Test
    void what_has_one_value_and_comes_twice_is_refused() {
        as(firm())
                .queryParam("after", "x", "y")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString("after"));
    }

    @Test
    void a_command_without_a_body_needs_no_content_type() throws IOException, InterruptedException {
        // REST-assured would add a content type of its own.
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/chassis/v1/notes"))
                .header("Authorization", "Bearer " + Tokens.of(firm()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertEquals(422, client.send(request, BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void a_problem_speaks_the_readers_language() {
        as(firm())
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .body("{\"text\":\"\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("detail", equalTo("请更正所列字段"));
    }

    @Test
    void a_request_sent_again_with_its_key_gets_its_first_answer_and_no_second_effect() {
        var who = firm();
        var key = UUID.randomUUID().toString();
        var first = once(who, key, "once").statusCode(200).extract().asString();

        once(who, key, "once")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        once(who, key, "other").statusCode(422).body("code", equalTo("idempotency-key-reused"));
        once(firm(), key, "once").statusCode(200).header("Idempotency-Replayed", nullValue());
        as(who).get("/chassis/v1/notes").then().body("items.text", equalTo(List.of("once")));
    }

    /** It acts for nobody when it is sent first and for the new firm when it is sent again. */
    @Test
    void a_registration_sent_again_with_its_key_makes_no_second_firm() {
        var who = "client-" + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        var first = found(who, key)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .asString();

        found(who, key).header("Idempotency-Replayed", "true").body(containsString(first));

        as(who).get("/chassis/v1/notes").then().statusCode(200);
    }

    @Test
    void what_was_answered_for_a_firm_is_not_said_again_to_who_has_left_it() {
        var who = firm();
        var key = UUID.randomUUID().toString();
        once(who, key, "of the first firm").statusCode(200);
        rows.change("delete from membership where subject = ?1", "client:" + who);
        as(who).post("/chassis/v1/notes/firms").then().statusCode(200);

        once(who, key, "of the first firm").statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void one_key_may_be_used_for_each_firm_that_is_chosen() {
        var who = firm();
        var second = as(who).post("/chassis/v1/notes/firms").then().extract().asString();
        var third = as(who).post("/chassis/v1/notes/firms").then().extract().asString();
        var key = UUID.randomUUID().toString();

        for (var chosen : List.of(second, third)) {
            as(who).header("Twoway-Enterprise", chosen)
                    .header("Idempotency-Key", key)
                    .body("{\"text\":\"of one firm\"}")
                    .post("/chassis/v1/notes")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", nullValue());
        }
    }

    private static ValidatableResponse found(String who, String key) {
        return as(who).header("Idempotency-Key", key)
                .post("/chassis/v1/notes/firms")
                .then()
                .statusCode(200);
    }

    @Test
    void a_request_that_failed_may_be_sent_again_with_its_key() {
        var who = firm();
        var key = UUID.randomUUID().toString();
        once(who, key, "break").statusCode(500);

        once(who, key, "whole").statusCode(200).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void of_many_at_once_with_one_key_only_one_has_an_effect() {
        var who = firm();
        var key = UUID.randomUUID().toString();

        var answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> once(who, key, "one of many").extract().statusCode())
                .distinct()
                .toList();

        assertTrue(List.of(200, 409).containsAll(answers) && answers.contains(200), answers::toString);
        as(who).get("/chassis/v1/notes").then().body("items.text", equalTo(List.of("one of many")));
    }

    private static ValidatableResponse once(String who, String key, String text) {
        return as(who).header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .post("/chassis/v1/notes")
                .then();
    }

    private static ValidatableResponse refused(String who, String body, int status, String code) {
        return as(who).body(body)
                .post("/chassis/v1/notes")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code))
                .body(not(containsString("twoway.chassis")))
                .body(not(containsString("java.")))
                .body(not(containsString("secret inside")));
    }
}
