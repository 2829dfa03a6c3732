package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ClassificationJourneyTest {

    private static final String CLASSIFICATIONS = "/enterprise/v1/classifications";
    private static final String CONCEPTS = "/enterprise/v1/concepts";

    private final String reader = Firm.somebody();

    @Test
    void whoever_has_signed_in_sees_which_classifications_there_are_and_where_they_come_from() {
        Firm.as(reader)
                .get(CLASSIFICATIONS)
                .then()
                .statusCode(200)
                .body("items.scheme", contains("GBT4754", "ISIC", "HS2022", "ISO3166_1", "ISO3166_2", "GB2260"))
                .body("items.find { it.scheme == 'ISIC' }.licence", equalTo("MIT"))
                .body("items.find { it.scheme == 'ISIC' }.codes", equalTo(766));
        RestAssured.given().get(CLASSIFICATIONS).then().statusCode(401);
    }

    @Test
    void an_industry_is_found_in_either_language_and_below_its_parent() {
        Firm.as(reader)
                .queryParam("text", "工业机器人")
                .get(CLASSIFICATIONS + "/GBT4754/codes")
                .then()
                .statusCode(200)
                .body("items.code", contains("3491"))
                .body("items[0].names.zh", equalTo("工业机器人制造"))
                .body("items[0].parent", equalTo("349"));
        Firm.as(reader)
                .queryParam("text", "industrial robots")
                .get(CLASSIFICATIONS + "/GBT4754/codes")
                .then()
                .body("items.code", contains("3491"));
        Firm.as(reader)
                .queryParam("parent", "330000")
                .get(CLASSIFICATIONS + "/GB2260/codes")
                .then()
                .body("items.code", hasItem("330100"))
                .body("items", hasSize(11));
        Firm.as(reader)
                .get(CLASSIFICATIONS + "/HS2022/codes/842870")
                .then()
                .body("names.en", equalTo("Industrial robots"));
    }

    @Test
    void the_pages_of_a_classification_hold_every_code_once() {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var asked = Firm.as(reader).queryParam("limit", 100);
            if (after != null) asked.queryParam("after", after);
            var page = asked.get(CLASSIFICATIONS + "/ISIC/codes")
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(page.<List<String>>path("items.code"));
            after = page.path("next");
        } while (after != null);

        assertEquals(766, codes.size());
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
    }

    @Test
    void what_is_not_there_is_said() {
        Firm.as(reader).get(CLASSIFICATIONS + "/NACE/codes").then().statusCode(404);
        Firm.as(reader).get(CLASSIFICATIONS + "/GBT4754/codes/9999").then().statusCode(404);
        Firm.as(reader).get(CONCEPTS + "/perpetual-motion").then().statusCode(404);
        for (var query : List.of("limit=0", "after=somewhere", "after=MTIz", "words=robot", "parent=9999", "text=\0")) {
            Firm.as(reader)
                    .get(CLASSIFICATIONS + "/GBT4754/codes?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-parameter"));
        }
        Firm.as(reader).get(CONCEPTS + "/of-text").then().statusCode(400);
        Firm.as(reader).get(CONCEPTS + "/of-text?text=\0").then().statusCode(400);
        Firm.as(reader).get(CONCEPTS + "?after=MTIz").then().statusCode(400);
        Firm.as(reader).get(CONCEPTS + "?broader=perpetual-motion").then().statusCode(400);
    }

    @Test
    void a_concept_is_found_by_its_names_in_either_language_and_below_a_broader_one() {
        for (var text : List.of("焊接机器人", "Welding Robot")) {
            Firm.as(reader)
                    .queryParam("text", text)
                    .get(CONCEPTS)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("welding-robot"))
                    .body("items[0].label.zh", equalTo("焊接机器人"))
                    .body("items[0].label.en", equalTo("welding robot"))
                    .body("items[0].gbt4754", equalTo("3491"))
                    .body("items[0].hs2022", equalTo("8515"));
        }
        Firm.as(reader)
                .queryParam("broader", "robot")
                .queryParam("limit", 2)
                .get(CONCEPTS)
                .then()
                .body("items.id", contains("collaborative-robot", "construction-robot"))
                .body("next", notNullValue());
        Firm.as(reader).get(CONCEPTS + "/robot").then().body("broader", nullValue());
    }

    @Test
    void a_chinese_and_an_english_text_about_the_same_speak_of_the_same_concepts() {
        for (var text : List.of("减速机、伺服电机与机器视觉", "Gear reducers, servo motors and machine vision")) {
            Firm.as(reader)
                    .queryParam("text", text)
                    .get(CONCEPTS + "/of-text")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains("gear-reducer", "servo-system", "machine-vision"));
        }
    }
}
