package twoway.chassis.trial;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import twoway.chassis.testing.SeenFirst;
import twoway.local.testing.Tokens;

/** What every test of the trial asks for. */
final class Requests {

    private Requests() {}

    static RequestSpecification as(String who) {
        return given().filter(new SeenFirst()).auth().oauth2(Tokens.of(who)).contentType(ContentType.JSON);
    }

    static String firm() {
        var who = "client-" + UUID.randomUUID().toString().substring(0, 8);
        as(who).post("/chassis/v1/notes/firms").then().statusCode(200);
        return who;
    }

    static String write(String who, String text) {
        return as(who).body("{\"text\":\"" + text + "\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
