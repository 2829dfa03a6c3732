package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class FiguresJourneyTest {

    /** Of a maker of robots: MEDIUM begins at 300 people and 20 million yuan. */
    private static final String SMALLER = figures(299, 60_000_000);

    @Test
    void figures_that_give_another_class_are_told_to_everybody_and_others_to_nobody() {
        var firm = Firm.registered();
        change(firm, figures(321, 60_000_000))
                .statusCode(200)
                .body("size.sizeClass", equalTo("MEDIUM"))
                .body("version", equalTo(1));

        change(firm, SMALLER)
                .statusCode(200)
                .body("size.sizeClass", equalTo("SMALL"))
                .body("size.sector", equalTo("INDUSTRY"))
                .body("size.decidedBy", equalTo("EMPLOYEES"));
        firm.acts().get(firm.path()).then().body("sizeClass", equalTo("SMALL")).body("employees", equalTo(299));

        var resized = Told.of("enterprise.enterprise", firm.id(), "registered", "resized")
                .getLast();
        assertEquals("SMALL", Told.data(resized).getString("sizeClass"));
        assertEquals("DRAFT", Told.data(resized).getString("state"));
    }

    @Test
    void the_same_figures_again_change_nothing_whatever_was_seen() {
        var firm = Firm.registered();
        change(firm, SMALLER).statusCode(200).header("ETag", equalTo("\"1\""));

        firm.blindly()
                .body(SMALLER.replace("60000000", "60000000.00"))
                .put(firm.path() + "/figures")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        Told.of("enterprise.enterprise", firm.id(), "registered", "resized");
    }

    @Test
    void figures_are_changed_only_by_whoever_has_seen_them_as_they_are() {
        var firm = Firm.registered();
        var figures = firm.path() + "/figures";
        firm.blindly().body(SMALLER).put(figures).then().statusCode(428).body("code", equalTo("version-required"));
        firm.blindly()
                .header("If-Match", "\"7\"")
                .body(SMALLER)
                .put(figures)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));

        firm.acts().get(figures).then().header("ETag", equalTo("\"0\"")).body("employees", equalTo(320));
    }

    @Test
    void a_figure_left_out_is_no_longer_known_and_the_class_says_what_is_missing() {
        var firm = Firm.registered();

        change(firm, "{\"employees\": 320}")
                .statusCode(200)
                .body("annualRevenue", nullValue())
                .body("size.reason", equalTo("FIGURES_MISSING"))
                .body("size.missing", contains("REVENUE"));

        firm.acts().get(firm.path()).then().body("sizeClass", equalTo("NOT_CLASSIFIED"));
    }

    @Test
    void nobody_else_sees_or_changes_the_figures() {
        var firm = Firm.verified();
        var stranger = Firm.registered();

        stranger.acts().get(firm.path() + "/figures").then().statusCode(404);
        stranger.acts()
                .header("If-Match", "*")
                .body(SMALLER)
                .put(firm.path() + "/figures")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse change(Firm firm, String figures) {
        return firm.acts().body(figures).put(firm.path() + "/figures").then();
    }

    private static String figures(int employees, long revenue) {
        return "{\"employees\": " + employees + ", \"annualRevenue\": {\"amount\": " + revenue
                + ", \"currency\": \"CNY\"}}";
    }
}
