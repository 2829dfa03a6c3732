package twoway.chassis.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

/** Nobody changes what he has not seen, and nobody changes it twice by accident. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class WriteRulesTest {

    private String who;
    private String note;

    @BeforeEach
    void aNoteIsWritten() {
        who = firm();
        note = "/chassis/v1/notes/" + write(who, "first");
    }

    @Test
    void every_answer_about_a_thing_names_its_version() {
        as(who).get(note).then().header("ETag", equalTo("\"0\"")).body("version", equalTo(0));

        rewrite("\"0\"", "second")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1));
    }

    @Test
    void a_change_that_does_not_say_what_it_changes_is_refused() {
        given().auth()
                .oauth2(Tokens.of(who))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"blind\"}")
                .put(note)
                .then()
                .statusCode(428)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("version-required"));
        as(who).get(note).then().body("text", equalTo("first"));
    }

    @Test
    void a_change_of_what_its_sender_never_saw_is_refused_and_told_the_version_there_is() {
        rewrite("\"0\"", "second").statusCode(200);

        rewrite("\"0\"", "third")
                .statusCode(412)
                .header("ETag", equalTo("\"1\""))
                .body("code", equalTo("version-stale"))
                .body("version", equalTo(1))
                .body("detail", containsString("\"1\""));
        rewrite("W/\"1\"", "weak").statusCode(412);
        rewrite("1", "not a tag").statusCode(412);
        rewrite("\"7\", \"1\"", "one of these").statusCode(200);
        rewrite("*", "whatever it is").statusCode(200).header("ETag", equalTo("\"3\""));
    }

    @Test
    void of_many_who_saw_the_same_only_one_changes_it() {
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> rewrite("\"0\"", "by " + n).extract().statusCode())
                .toList();

        assertEquals(1, Collections.frequency(answers, 200), answers::toString);
        assertEquals(11, Collections.frequency(answers, 412), answers::toString);
        as(who).get(note).then().body("version", equalTo(1));
    }

    @Test
    void a_change_sent_again_with_its_key_gets_its_first_answer_although_the_version_is_another_by_now() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, "\"0\"").statusCode(200).extract().asString();

        keyed(key, "\"0\"")
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", equalTo("\"1\""))
                .body(equalTo(first));
        keyed(key, "\"1\"").statusCode(200).header("Idempotency-Replayed", "true");
    }

    private ValidatableResponse rewrite(String ifMatch, String text) {
        return as(who).header("If-Match", ifMatch)
                .body("{\"text\":\"" + text + "\"}")
                .put(note)
                .then();
    }

    private ValidatableResponse keyed(String key, String ifMatch) {
        return as(who).header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"keyed\"}")
                .put(note)
                .then();
    }
}
