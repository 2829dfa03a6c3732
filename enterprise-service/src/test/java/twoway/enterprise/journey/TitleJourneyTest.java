package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class TitleJourneyTest {

    private static final String SOURCE = "{\"source\": \"https://example.com/list, line 17\"}";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.ofHours(8));

    @Test
    void a_title_is_reported_seen_confirmed_and_taken_back() {
        var firm = Firm.registered();
        var title = report(firm, title("SRDI", TODAY.plusYears(1)));
        firm.acts()
                .get(title)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("validity", equalTo("RUNNING"))
                .body("waitingOn.who", equalTo("operator"))
                .body("allowedActions", empty());

        operator(title, "see", "{\"documentId\": \"" + firm.upload() + "\"}")
                .statusCode(200)
                .body("state", equalTo("EVIDENCE_SEEN"))
                .body("allowedActions", contains("confirm", "revoke"));
        operator(title, "confirm", SOURCE)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED_AT_SOURCE"))
                .body("source", equalTo("https://example.com/list, line 17"))
                .body("waitingOn", nullValue());
        operator(title, "confirm", SOURCE).statusCode(200);
        operator(title, "revoke", SOURCE).statusCode(200).body("state", equalTo("REVOKED_BY_AUTHORITY"));
        operator(title, "confirm", SOURCE).statusCode(409);

        var told = Told.of("enterprise.title", id(title), "reported", "seen", "confirmed", "revoked");
        assertEquals("SRDI", Told.data(told.getLast()).getString("tier"));
        assertEquals(firm.id().toString(), told.getLast().tenant());
    }

    @Test
    void the_same_report_again_is_the_same_title() {
        var firm = Firm.registered();
        var body = title("SRDI", TODAY.plusYears(1));
        var title = report(firm, body);

        firm.acts()
                .body(body)
                .post(firm.path() + "/titles")
                .then()
                .statusCode(200)
                .body("id", equalTo(id(title).toString()));

        Told.of("enterprise.title", id(title), "reported");
    }

    @Test
    void a_confirmed_title_that_runs_counts_in_a_pre_assessment_and_a_reported_or_past_one_does_not() {
        var firm = Firm.registered();
        var title = report(firm, title("INNOVATIVE", TODAY.plusDays(89)));
        assertEquals("UNKNOWN", ladder(firm));

        operator(title, "confirm", SOURCE).statusCode(200).body("validity", equalTo("EXPIRING"));
        assertEquals("MET", ladder(firm));

        operator(title, "revoke", SOURCE).statusCode(200);
        var past = report(firm, title("INNOVATIVE", TODAY.minusDays(1)));
        operator(past, "confirm", SOURCE).statusCode(200).body("validity", equalTo("EXPIRED"));
        assertEquals("UNKNOWN", ladder(firm));
    }

    @Test
    void only_operators_check_and_only_what_they_have_seen() {
        var firm = Firm.registered();
        var title = report(firm, title("SRDI", TODAY.plusYears(1)));

        firm.acts().body(SOURCE).post(title + "/confirm").then().statusCode(403);
        operator(title, "see", "{\"documentId\": \"" + Firm.registered().upload() + "\"}")
                .statusCode(422)
                .body("code", equalTo("document-unknown"))
                .body("errors[0].pointer", equalTo("/documentId"));
        Firm.asOperator()
                .header("If-Match", "\"9\"")
                .body(SOURCE)
                .post(title + "/confirm")
                .then()
                .statusCode(412);
        operator(title, "confirm", "{\"source\": \" \"}").statusCode(422);
        Firm.asOperator()
                .header("If-Match", "*")
                .contentType("text/plain")
                .body("the list, line 17")
                .post(title + "/confirm")
                .then()
                .statusCode(415);
    }

    @Test
    void a_title_that_ends_before_it_begins_is_refused() {
        var firm = Firm.registered();

        firm.acts()
                .body(title("SRDI", TODAY.minusYears(9)))
                .post(firm.path() + "/titles")
                .then()
                .statusCode(422)
                .body("code", equalTo("period-reversed"))
                .body("errors[0].pointer", equalTo("/validTill"));
    }

    @Test
    void strangers_see_nothing_and_the_firm_its_titles_page_by_page() {
        var firm = Firm.verified();
        var first = report(firm, title("INNOVATIVE", TODAY.plusYears(1)));
        var second = report(firm, title("SRDI", TODAY.plusYears(1)));
        var stranger = Firm.registered();

        for (var path : List.of(firm.path() + "/titles", first, stranger.path() + "/titles/" + id(first))) {
            stranger.acts().get(path).then().statusCode(404);
        }
        stranger.acts()
                .body(title("SRDI", TODAY))
                .post(firm.path() + "/titles")
                .then()
                .statusCode(404);
        String next = firm.acts()
                .get(firm.path() + "/titles?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(first).toString()))
                .extract()
                .path("next");
        firm.acts()
                .queryParam("after", next)
                .get(firm.path() + "/titles")
                .then()
                .body("items.id", contains(id(second).toString()))
                .body("next", nullValue());
    }

    private static String ladder(Firm firm) {
        return firm.acts()
                .body("{\"tier\": \"SRDI\"}")
                .post(firm.path() + "/pre-assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("outcome.criteria.find { it.id == 'S0' }.verdict");
    }

    private static String report(Firm firm, String body) {
        return firm.acts()
                .body(body)
                .post(firm.path() + "/titles")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]+", "");
    }

    private static ValidatableResponse operator(String title, String word, String body) {
        return Firm.asOperator().body(body).post(title + "/" + word).then();
    }

    private static String title(String tier, LocalDate till) {
        return "{\"tier\": \"" + tier + "\", \"batch\": \"2025-1\", \"number\": \"EXAMPLE-0001\","
                + " \"noticeUrl\": \"https://example.com/notice\", \"validFrom\": \"" + TODAY.minusYears(2)
                + "\", \"validTill\": \"" + till + "\"}";
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
