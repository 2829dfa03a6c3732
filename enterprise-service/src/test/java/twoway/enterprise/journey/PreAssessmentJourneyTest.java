package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class PreAssessmentJourneyTest {

    private static final String NICHE = figure("nicheYears", "\"number\": 3");
    static final String SHEET = sheet(NICHE);
    private static final String DEBT = figure("debtRatio", "\"number\": 80.0, \"year\": 2025");

    @Test
    void a_firm_enters_its_figures_and_learns_how_near_it_is_to_a_title() {
        var firm = Firm.registered();
        enter(firm, NICHE, DEBT).statusCode(200).body("version", equalTo(1)).body("changedAt", notNullValue());

        var made = assess(firm, "{\"tier\": \"SRDI\", \"lastYear\": 2025}").statusCode(201);

        made.body("assessment.ruleSet", equalTo("MIIT-2026-2"))
                .body("assessment.revision", equalTo(1))
                .body("assessment.verdict", equalTo("UNKNOWN"))
                .body("notice.en", containsString("neither an application nor a recognition"))
                .body(criterion("S1") + ".verdict", equalTo("MET"))
                .body(criterion("S1") + ".basis", equalTo("TRANSCRIPTION"))
                .body(criterion("S1") + ".figures[0].provenance.note", equalTo("page 12"))
                .body(criterion("S4") + ".verdict", equalTo("MET"))
                .body(criterion("S4") + ".bound.atMost", equalTo(80))
                .body(criterion("S3") + ".verdict", equalTo("UNKNOWN"))
                .body(criterion("S3") + ".reason", equalTo("FIGURE_MISSING"))
                .body(criterion("S3") + ".change.en", containsString("Main business revenue"))
                .body(criterion("S7") + ".verdict", equalTo("MANUAL_REVIEW"))
                .body(criterion("A2") + ".verdict", equalTo("MET"))
                .body(criterion("A2") + ".figures[0].provenance.source", equalTo("COMPUTED"));
    }

    @Test
    void an_old_assessment_stays_as_it_was_made_and_gives_the_same_again_under_its_own_rules() {
        var firm = Firm.registered();
        enter(firm, NICHE, DEBT).statusCode(200);
        var old = location(assess(firm, "{\"ruleSet\": \"MIIT-2022-63\", \"tier\": \"SRDI\"}"));

        enter(firm, figure("nicheYears", "\"number\": 1")).statusCode(200);

        firm.acts()
                .get(old)
                .then()
                .statusCode(200)
                .body("id", equalTo(last(old)))
                .body("figures.indicator", hasItems("nicheYears", "debtRatio"))
                .body(criterion("C1") + ".verdict", equalTo("MET"))
                .body("outcome.scored.find { it.id == 'P3' }.points.least", equalTo(1))
                .body(criterion("C4") + ".parts[0].reason", equalTo("RULE_TEXT_NOT_CHECKED"));
        firm.acts()
                .get(old + "/replay")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("assessment.ruleSet", equalTo("MIIT-2022-63"))
                .body(criterion("C1") + ".verdict", equalTo("MET"));
        assess(firm, "{\"ruleSet\": \"MIIT-2022-63\", \"tier\": \"SRDI\"}")
                .body(criterion("C1") + ".verdict", equalTo("UNMET"))
                .body(criterion("C1") + ".change.zh", containsString("不低于 2 年"));
    }

    @Test
    void assessments_are_listed_newest_first_page_by_page() {
        var firm = Firm.registered();
        var first = location(assess(firm, "{\"tier\": \"SRDI\"}"));
        var second = location(assess(firm, "{\"tier\": \"LITTLE_GIANT\"}"));

        String next = firm.acts()
                .queryParam("limit", 1)
                .get(firm.path() + "/pre-assessments")
                .then()
                .statusCode(200)
                .body("items.id", contains(last(second)))
                .extract()
                .path("next");
        firm.acts()
                .queryParam("after", next)
                .get(firm.path() + "/pre-assessments")
                .then()
                .body("items.id", contains(last(first)))
                .body("next", nullValue());
    }

    @Test
    void figures_are_changed_only_by_whoever_has_seen_them_as_they_are() {
        var firm = Firm.registered();
        var sheet = firm.path() + "/indicator-sheet";
        firm.acts().get(sheet).then().header("ETag", equalTo("\"0\"")).body("figures", empty());
        firm.blindly().body(sheet(NICHE)).put(sheet).then().statusCode(428);
        firm.blindly()
                .header("If-Match", "\"3\"")
                .body(sheet(NICHE))
                .put(sheet)
                .then()
                .statusCode(412);
        enter(firm, NICHE).statusCode(200).header("ETag", equalTo("\"1\""));

        firm.blindly()
                .body(sheet(figure("nicheYears", "\"number\": 3.0")))
                .put(sheet)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        assertEquals(
                List.of("nicheYears"), firm.acts().get(sheet).then().extract().<List<String>>path("figures.indicator"));
    }

    @Test
    void a_figure_that_does_not_fit_is_refused_where_it_stands() {
        var firm = Firm.registered();
        for (var wrong : List.of(
                figure("nicheYears", "\"choice\": \"YES\""),
                figure("nicheYears", "\"number\": 3, \"year\": 2025"),
                figure("debtRatio", "\"number\": 80"),
                figure("ownBrand", "\"choice\": \"MAYBE\""),
                figure("ownBrand", "\"number\": 1"),
                NICHE.replace("AUDITED_REPORT", "COMPUTED"))) {
            enter(firm, DEBT, wrong)
                    .statusCode(422)
                    .body("code", equalTo("figure-does-not-fit"))
                    .body("errors[0].pointer", equalTo("/figures/1"));
        }
        for (var unknown : List.of("shoeSize", "sizeClass")) {
            enter(firm, figure(unknown, "\"number\": 3")).statusCode(422).body("code", equalTo("indicator-unknown"));
        }
        enter(firm, NICHE, NICHE).statusCode(422).body("code", equalTo("figure-twice"));
        assess(firm, "{\"tier\": \"GIANT\"}").statusCode(422).body("code", equalTo("tier-unknown"));
        assess(firm, "{\"tier\": \"SRDI\", \"ruleSet\": \"MIIT-1999-1\"}")
                .statusCode(422)
                .body("code", equalTo("rule-set-unknown"));
    }

    @Test
    void nobody_else_sees_or_makes_them_and_a_viewer_changes_nothing() {
        var firm = Firm.verified();
        enter(firm, NICHE).statusCode(200);
        var made = location(assess(firm, "{\"tier\": \"SRDI\"}"));
        var stranger = Firm.registered();
        for (var path : List.of(
                firm.path() + "/indicator-sheet",
                firm.path() + "/pre-assessments",
                made,
                made + "/replay",
                stranger.path() + "/pre-assessments/" + last(made))) {
            stranger.acts().get(path).then().statusCode(404);
        }
        stranger.acts()
                .header("If-Match", "*")
                .body(sheet(NICHE))
                .put(firm.path() + "/indicator-sheet")
                .then()
                .statusCode(404);
        stranger.acts()
                .body("{\"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(404);

        var viewer = Firm.somebody();
        firm.takesIn(viewer, "VIEWER");
        Firm.as(viewer).get(made).then().statusCode(200);
        Firm.as(viewer)
                .body("{\"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(403);
        Firm.as(viewer)
                .body(sheet(DEBT))
                .put(firm.path() + "/indicator-sheet")
                .then()
                .statusCode(403);
    }

    @Test
    void the_rules_and_what_they_ask_about_are_open_to_everybody_who_has_signed_in() {
        var reader = Firm.somebody();

        Firm.as(reader)
                .get("/enterprise/v1/rule-sets")
                .then()
                .statusCode(200)
                .body("items.id", contains("MIIT-2022-63", "MIIT-2026-2"))
                .body("items[1].tiers.tier", contains("TECH_INNOVATIVE", "SRDI", "LITTLE_GIANT"));
        Firm.as(reader)
                .get("/enterprise/v1/rule-sets/MIIT-2026-2/revisions/1")
                .then()
                .statusCode(200)
                .body("effectiveFrom", equalTo("2026-04-01"))
                .body("general[0].kind", equalTo("COMPARE"));
        Firm.as(reader)
                .get("/enterprise/v1/rule-sets/MIIT-2026-2/revisions/9")
                .then()
                .statusCode(404);
        Firm.as(reader)
                .get("/enterprise/v1/rule-indicators")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(40))
                .body("items.find { it.id == 'debtRatio' }.unit", equalTo("PERCENT"));
    }

    private static ValidatableResponse enter(Firm firm, String... figures) {
        return firm.acts()
                .body(sheet(figures))
                .put(firm.path() + "/indicator-sheet")
                .then();
    }

    private static ValidatableResponse assess(Firm firm, String body) {
        return firm.acts().body(body).post(firm.path() + "/pre-assessments").then();
    }

    private static String sheet(String... figures) {
        return "{\"figures\": [" + String.join(", ", figures) + "]}";
    }

    private static String figure(String indicator, String value) {
        return "{\"indicator\": \"" + indicator + "\", " + value
                + ", \"source\": \"AUDITED_REPORT\", \"asOf\": \"2026-03-01\", \"note\": \"page 12\"}";
    }

    private static String criterion(String id) {
        return "outcome.criteria.find { it.id == '" + id + "' }";
    }

    private static String location(ValidatableResponse created) {
        return created.statusCode(201).extract().header("Location").replaceAll("^https?://[^/]+", "");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
