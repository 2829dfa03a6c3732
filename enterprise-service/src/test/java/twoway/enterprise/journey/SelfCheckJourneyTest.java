package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class SelfCheckJourneyTest {

    static final String SECOND_LEVEL = """
            {"base": {"EQUIPMENT_SYSTEMS": 20, "DATA_COLLECTION": 10, "INFORMATION_SYSTEMS": 10.0},
             "scenarios": {"PRODUCTION_CONTROL": 2, "QUALITY": 2, "SAFETY": 3, "PROCESS_DESIGN": 2, "PEOPLE": 4,
                           "COLLABORATION": 2}}""";

    @Test
    void a_firm_checks_itself_and_sees_what_stands_before_the_next_level() {
        var firm = Firm.registered();
        firm.acts().get(path(firm)).then().header("ETag", equalTo("\"0\"")).body("maturity.level", equalTo(0));

        check(firm, SECOND_LEVEL)
                .statusCode(200)
                .body("rule", equalTo("MIIT-SME-DIGITAL-2024"))
                .body("maturity.level", equalTo(2))
                .body("maturity.base", equalTo(40))
                .body("maturity.findings", hasSize(4))
                .body("maturity.findings[2].reached", equalTo("NO"))
                .body("maturity.gaps.id", hasItem("EQUIPMENT"))
                .body("version", equalTo(1));
        firm.blindly().body(SECOND_LEVEL).put(path(firm)).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void the_level_counts_in_the_points_of_a_pre_assessment() {
        var firm = Firm.registered();
        check(firm, SECOND_LEVEL).statusCode(200);

        firm.acts()
                .body("{\"ruleSet\": \"MIIT-2022-63\", \"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(201)
                .body("outcome.scored.find { it.id == 'F1' }.points.least", equalTo(3))
                .body("outcome.scored.find { it.id == 'F1' }.figures[0].provenance.source", equalTo("COMPUTED"));
    }

    @Test
    void answers_that_do_not_fit_are_refused_where_they_stand() {
        var firm = Firm.registered();
        check(firm, "{\"base\": {\"GREEN\": 7.01}, \"scenarios\": {}}")
                .statusCode(422)
                .body("code", equalTo("self-check-does-not-fit"))
                .body("errors[0].pointer", equalTo("/base/GREEN"));
        check(firm, "{\"base\": {}, \"scenarios\": {\"ASTROLOGY\": 1}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/scenarios/ASTROLOGY"));
        check(firm, "{\"base\": {}, \"scenarios\": {\"QUALITY\": 5}}").statusCode(422);
        check(firm, "{\"base\": {}}").statusCode(422);
    }

    @Test
    void a_check_is_changed_only_by_whoever_has_seen_it_and_is_nobody_elses_business() {
        var firm = Firm.verified();
        firm.blindly().body(SECOND_LEVEL).put(path(firm)).then().statusCode(428);
        firm.blindly()
                .header("If-Match", "\"5\"")
                .body(SECOND_LEVEL)
                .put(path(firm))
                .then()
                .statusCode(412);
        var stranger = Firm.registered();

        stranger.acts().get(path(firm)).then().statusCode(404);
        stranger.acts()
                .header("If-Match", "*")
                .body(SECOND_LEVEL)
                .put(path(firm))
                .then()
                .statusCode(404);
        Firm.as(Firm.somebody())
                .get("/enterprise/v1/maturity-rule")
                .then()
                .statusCode(200)
                .body("scenarios", hasSize(16));
    }

    private static ValidatableResponse check(Firm firm, String body) {
        return firm.acts().body(body).put(path(firm)).then();
    }

    private static String path(Firm firm) {
        return firm.path() + "/digital-self-check";
    }
}
