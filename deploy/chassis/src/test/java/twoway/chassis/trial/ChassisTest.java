package twoway.chassis.trial;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;
import twoway.local.testing.Topics;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class ChassisTest {

    private static final String ERRANDS = "twoway.chassis.errand";

    @Inject
    Tenancy tenancy;

    @Inject
    Rows rows;

    @Inject
    Effects effects;

    private final Topics topics = new Topics();

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(Tokens.of(who)).contentType(ContentType.JSON);
    }

    private static String firm() {
        var who = "client-" + UUID.randomUUID().toString().substring(0, 8);
        as(who).post("/chassis/v1/notes/firms").then().statusCode(200);
        return who;
    }

    private static String write(String who, String text) {
        return as(who).body("{\"text\":\"" + text + "\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void what_is_written_is_sent_in_order_and_taken_in_exactly_once() {
        var who = firm();
        var id = UUID.fromString(write(who, "one"));

        IntStream.rangeClosed(2, 30)
                .forEach(n -> as(who).body("{\"text\":\"" + n + "\"}")
                        .put("/chassis/v1/notes/" + id)
                        .then()
                        .statusCode(200));

        await().untilAsserted(() -> assertEquals(30, rows.effects(id).size()));
        var expected = IntStream.rangeClosed(1, 30).mapToObj(Long::valueOf).toList();
        assertEquals(
                expected, rows.effects(id).stream().map(Rows.Effect::sequence).toList());
        assertEquals(
                expected,
                topics.read("twoway.chassis.note", id).stream()
                        .map(each -> each.sequence())
                        .toList());
    }

    @Test
    void a_day_in_a_json_column_is_written_as_iso_8601() {
        write(firm(), "dated");

        assertEquals("2026-11-22", rows.dayOf("dated"));
    }

    @Test
    void a_refused_change_leaves_no_event() {
        var who = firm();
        as(who).body("{\"text\":\"fail after the event\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));

        assertEquals(0, rows.eventsSaying("fail after the event"));
    }

    @Test
    void an_event_that_comes_twice_has_one_effect() {
        var key = UUID.randomUUID();
        errand(key, 1, "once");
        errand(key, 1, "once");
        errand(key, 2, "then");

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L), sequences(key)));
    }

    @Test
    void a_gap_parks_the_key_until_the_missing_number_comes() {
        var key = UUID.randomUUID();
        errand(key, 1, "first");
        errand(key, 3, "third");
        errand(key, 4, "fourth");
        await().untilAsserted(() -> assertEquals(2, rows.parked(key)));
        assertEquals(List.of(1L), sequences(key));

        errand(key, 2, "second");

        await().untilAsserted(() -> assertEquals(List.of(1L, 2L, 3L, 4L), sequences(key)));
        assertEquals(0, rows.parked(key));
    }

    @Test
    void poison_is_parked_with_its_key_and_others_go_on_until_it_is_replayed() {
        var sick = UUID.randomUUID();
        var healthy = UUID.randomUUID();
        errand(sick, 1, "poison");
        errand(sick, 2, "after the poison");
        errand(healthy, 1, "well");
        await().untilAsserted(() -> assertEquals(2, rows.parked(sick)));
        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(healthy)));
        assertEquals(List.of(), sequences(sick));

        effects.poisonous(false);
        as(Tokens.OPERATOR)
                .get("/chassis/v1/parked-events")
                .then()
                .statusCode(200)
                .body("find { it.key == '" + sick + "' }.waiting", equalTo(2))
                .body("find { it.key == '" + sick + "' }.cause", equalTo("IllegalStateException"))
                .body(not(containsString("after the poison")));
        as(firm()).get("/chassis/v1/parked-events").then().statusCode(403);
        as(Tokens.OPERATOR)
                .body("{\"topic\":\"" + ERRANDS + "\",\"key\":\"" + sick + "\"}")
                .post("/chassis/v1/parked-events/replay")
                .then()
                .statusCode(200)
                .body("free", equalTo(true));
        effects.poisonous(true);

        assertEquals(List.of(1L, 2L), sequences(sick));
        assertEquals(0, rows.parked(sick));
    }

    @Test
    void a_cause_that_passes_is_waited_for_and_never_parked() {
        var key = UUID.randomUUID();
        errand(key, 1, "hiccup");

        await().untilAsserted(() -> assertEquals(List.of(1L), sequences(key)));
        assertEquals(0, rows.parked(key));
    }

    @Test
    void an_unknown_type_passes_by_and_an_unknown_major_version_is_parked() {
        var key = UUID.randomUUID();
        topics.send(ERRANDS, key, "twoway.errand-forgotten.v1", 1, key, "{}");
        errand(key, 2, "known");
        topics.send(ERRANDS, key, "twoway.errand-run.v2", 3, key, "{\"text\":\"new\"}");

        await().untilAsserted(() -> assertEquals(List.of(2L), sequences(key)));
        await().untilAsserted(() -> assertEquals(1, rows.parked(key)));
    }

    @Test
    void a_firm_sees_only_its_own_rows_even_where_the_query_forgot_to_ask() {
        var mine = firm();
        var other = firm();
        write(mine, "mine");
        write(other, "not mine");

        as(mine).get("/chassis/v1/notes").then().statusCode(200).body("items.text", equalTo(List.of("mine")));
    }

    @Test
    void a_foreign_object_looks_exactly_like_a_missing_one() {
        var foreign = write(firm(), "foreign");
        var who = firm();

        var answers = List.of(foreign, UUID.randomUUID().toString()).stream()
                .map(id -> as(who).header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .body("{\"text\":\"x\"}")
                        .put("/chassis/v1/notes/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(id, "<id>"))
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void a_transaction_that_nobody_claimed_sees_nothing() {
        write(firm(), "unseen");

        assertEquals(0, rows.notesSeenByNobody());
        assertEquals(true, tenancy.asSystem(() -> rows.notesSeen() > 0));
    }

    @Test
    void the_door_is_shut_unless_it_was_opened() {
        given().get("/chassis/v1/notes").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID().toString()))
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401);
        as("nobody-yet").get("/chassis/v1/notes").then().statusCode(403).body("code", equalTo("not-a-member"));
        as(firm()).get("/chassis/v1/notes/forgotten").then().statusCode(403).body("code", equalTo("not-allowed"));
        as(Tokens.OPERATOR)
                .body("{\"text\":\"x\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void rubbish_instead_of_a_token_is_refused() {
        given().auth()
                .oauth2("abc")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.of(firm()) + "x")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void two_people_who_sign_in_through_one_client_are_two_people() {
        var first = given().auth().oauth2(Tokens.personVia(UUID.randomUUID().toString(), "portal"));
        first.post("/chassis/v1/notes/firms").then().statusCode(200);

        given().auth()
                .oauth2(Tokens.personVia(UUID.randomUUID().toString(), "portal"))
                .get("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

    @Test
    void lent_rights_end_with_the_work_they_were_lent_for_even_if_it_fails() {
        write(firm(), "not for everybody");

        assertEquals(0, rows.notesSeenAfterSystemWorkFailed());
        assertEquals(0, rows.notesSeenAfterNestedSystemWork());
    }

    @Test
    void whoever_belongs_to_several_firms_chooses_one() {
        var who = firm();
        var second = as(who).post("/chassis/v1/notes/firms").then().extract().asString();

        as(who).get("/chassis/v1/notes").then().statusCode(403).body("code", equalTo("choose-enterprise"));
        as(who).header("Twoway-Enterprise", second)
                .get("/chassis/v1/notes")
                .then()
                .statusCode(200);
        as(who).header("Twoway-Enterprise", UUID.randomUUID())
                .get("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

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
        refused(who, "{\"text\":5}", 400, "invalid-body").body("errors[0].pointer", equalTo("/text"));
        refused(who, "{\"text\":\"x\",\"text\":\"y\"}", 400, "invalid-body");
        refused(who, "{\"text\":", 400, "invalid-body");
        refused(who, "[".repeat(1_000), 400, "invalid-body");
        refused(who, "", 422, "invalid-field");
        refused(who, "{\"text\":\"break\"}", 500, "internal-error").body("traceId", matchesPattern("[0-9a-f]{32}"));
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

    private void errand(UUID key, long sequence, String text) {
        topics.send(ERRANDS, key, "twoway.errand-run.v1", sequence, key, "{\"text\":\"" + text + "\",\"extra\":1}");
    }

    private List<Long> sequences(UUID key) {
        return rows.effects(key).stream().map(Rows.Effect::sequence).toList();
    }
}
