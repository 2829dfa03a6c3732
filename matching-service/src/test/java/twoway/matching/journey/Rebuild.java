package twoway.matching.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import twoway.local.testing.Tokens;

/** Everything that was ever told is heard again, and what stood there is put right. */
final class Rebuild {

    private Rebuild() {}

    /** Returns what was different, when it is done. */
    static JsonPath of(String projection) {
        String place = operator()
                .post("/matching/v1/projections/" + projection + "/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> List.of("DONE", "FAILED")
                .contains(operator().get(place).then().extract().<String>path("state")));
        var done = operator().get(place).then().extract().jsonPath();
        assertEquals("DONE", done.getString("state"), done::prettify);
        return done;
    }

    static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(Tokens.OPERATOR)).contentType("application/json");
    }
}
