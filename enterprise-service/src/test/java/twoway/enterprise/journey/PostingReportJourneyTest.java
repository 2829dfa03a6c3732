package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class PostingReportJourneyTest {

    private static final String REPORTS = "/enterprise/v1/posting-reports";
    private static final String REVIEWS = "/enterprise/v1/posting-reviews";
    private static final String UPHELD = "{\"fault\": \"UNCLEAR\", \"statement\": \"Say what you open.\"}";

    @Test
    void what_was_reported_with_reason_goes_out_of_sight_is_mended_and_comes_back_by_an_operator() {
        var owner = Firm.verified();
        var reporter = Firm.verified();
        var offer = published(owner);

        var report =
                reports(reporter, offer, "MISLEADING").statusCode(201).extract().<String>path("id");
        Firm.asOperator()
                .body(UPHELD)
                .post(REPORTS + "/" + report + "/uphold")
                .then()
                .statusCode(200)
                .body("state", equalTo("UPHELD"));

        listed(offer).body("items.id", not(hasItem(id(offer))));
        owner.acts()
                .get(offer)
                .then()
                .body("state", equalTo("ACTION_REQUIRED"))
                .body("ruling.fault", equalTo("UNCLEAR"))
                .body("ruling.statement", equalTo("Say what you open."))
                .body("ruling.by", nullValue())
                .body("allowedActions", contains("edit", "publish", "withdraw"))
                .body("waitingOn.who", equalTo(owner.id().toString()));
        owner.acts()
                .body(PostingJourneyTest.OFFER.replace("We open channels", "We open our shops"))
                .put(offer)
                .then()
                .statusCode(200);
        owner.acts().post(offer + "/publish").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        listed(offer).body("items.id", not(hasItem(id(offer))));
        Firm.asOperator()
                .post(REVIEWS + "/" + id(offer) + "/approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));

        listed(offer).body("items.id", hasItem(id(offer)));
        owner.acts().get(offer).then().body("state", equalTo("PUBLISHED")).body("ruling", nullValue());
        Told.of("enterprise.offer", UUID.fromString(id(offer)), "published", "taken-down", "published");
        assertEquals(
                List.of("OPEN", "CLOSED", "OPEN"),
                Told.of("enterprise.posting", UUID.fromString(id(offer)), "projected", "projected", "projected")
                        .stream()
                        .map(each -> Told.data(each).getString("status"))
                        .toList());
    }

    @Test
    void both_are_told_of_the_decision_and_the_owner_never_who_reported() {
        var owner = Firm.verified();
        var reporter = Firm.verified();
        var offer = published(owner);
        var report = reports(reporter, offer, "MISLEADING").extract().<String>path("id");

        Firm.asOperator()
                .body(UPHELD)
                .post(REPORTS + "/" + report + "/uphold")
                .then()
                .statusCode(200);

        inbox(owner)
                .body("items.code", hasItem("posting-to-mend"))
                .body(
                        "items.find { it.code == 'posting-to-mend' }.text.en",
                        equalTo(
                                "“Global network for logistics robotics” has to be mended before it is public; reason: it is"
                                        + " not clear. Edit it as the statement says and publish it again."))
                .body("items.find { it.code == 'posting-to-mend' }.link", equalTo(offer));
        for (var seen : List.of(offer, "/enterprise/v1/notices", REPORTS)) {
            var said = owner.acts().get(seen).then().statusCode(200).extract().asString();
            assertEquals(false, said.contains(reporter.id().toString()) || said.contains(report), said);
        }
        inbox(reporter)
                .body("items.code", hasItem("report-upheld"))
                .body("items.find { it.code == 'report-upheld' }.link", equalTo(REPORTS + "/" + report));
        reporter.acts()
                .get(REPORTS + "/" + report)
                .then()
                .body("ruling.statement", equalTo("Say what you open."))
                .body("allowedActions", empty());
    }

    @Test
    void what_was_mended_is_not_taken_down_again_for_what_was_reported_before() {
        var owner = Firm.verified();
        var offer = published(owner);
        var first = reports(Firm.verified(), offer, "MISLEADING").extract().<String>path("id");
        var other = Firm.verified();
        var second = reports(other, offer, "UNLAWFUL").extract().<String>path("id");
        var own = Firm.verified();
        own.takesIn(Tokens.OTHER_OPERATOR, "VIEWER");
        var third = reports(own, offer, "OTHER").extract().<String>path("id");

        Firm.as(Tokens.OTHER_OPERATOR)
                .body(UPHELD)
                .post(REPORTS + "/" + first + "/uphold")
                .then()
                .statusCode(200);

        inbox(other).body("items.findAll { it.code == 'report-upheld' }.link", contains(REPORTS + "/" + second));
        other.acts()
                .get(REPORTS + "/" + second)
                .then()
                .body("state", equalTo("UPHELD"))
                .body("ruling.statement", equalTo("Say what you open."));
        own.acts().get(REPORTS + "/" + third).then().body("state", equalTo("OPEN"));
        Firm.asOperator()
                .body(UPHELD)
                .post(REPORTS + "/" + second + "/uphold")
                .then()
                .statusCode(200);
        inbox(owner).body("items.findAll { it.code == 'posting-to-mend' }.size()", equalTo(1));
        Told.of("enterprise.offer", UUID.fromString(id(offer)), "published", "taken-down");
    }

    @Test
    void a_dismissed_report_leaves_the_posting_and_its_owner_in_peace() {
        var owner = Firm.verified();
        var reporter = Firm.verified();
        var offer = published(owner);
        var report = reports(reporter, offer, "OTHER").extract().<String>path("id");

        var dismissal = "{\"statement\": \"All of it is so.\"}";
        for (int i = 0; i < 2; i++) {
            Firm.asOperator()
                    .body(dismissal)
                    .post(REPORTS + "/" + report + "/dismiss")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DISMISSED"));
        }
        Firm.asOperator()
                .body(UPHELD)
                .post(REPORTS + "/" + report + "/uphold")
                .then()
                .statusCode(409)
                .body("code", equalTo("state-conflict"));

        listed(offer).body("items.id", hasItem(id(offer)));
        inbox(owner).body("items.code", not(hasItem(containsString("posting"))));
        inbox(reporter).body("items.code.findAll { it == 'report-dismissed' }.size()", equalTo(1));
        reports(reporter, offer, "OTHER").statusCode(201).body("id", not(equalTo(report)));
    }

    @Test
    void ten_reports_of_one_firm_at_the_same_moment_are_one() throws InterruptedException, ExecutionException {
        var reporter = Firm.verified();
        var offer = published(Firm.verified());
        var answers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                answers.add(threads.submit(
                        () -> reports(reporter, offer, "UNLAWFUL").extract().statusCode()));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) statuses.add(answer.get());
        statuses.remove(Integer.valueOf(201));
        assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200, 200), statuses);
        reporter.acts().get(REPORTS).then().body("items.postingId", contains(id(offer)));
    }

    @Test
    void only_what_a_verified_firm_sees_of_another_one_is_reported() {
        var owner = Firm.verified();
        var offer = published(owner);
        var draft = owner.draft("offers", PostingJourneyTest.OFFER);

        reports(Firm.registered(), offer, "OTHER").statusCode(409).body("code", equalTo("reporter-not-verified"));
        nothing(Firm.verified(), draft);
        nothing(owner, offer);
        owner.acts().post(offer + "/pause").then().statusCode(200);
        nothing(Firm.verified(), offer);
    }

    private static void nothing(Firm reporter, String posting) {
        reports(reporter, posting, "OTHER")
                .statusCode(422)
                .body("code", equalTo("nothing-to-report"))
                .body("errors[0].pointer", equalTo("/entryId"));
    }

    @Test
    void operators_list_what_is_open_oldest_first_and_a_firm_its_own() {
        var owner = Firm.verified();
        var reporter = Firm.verified();
        var first = reports(reporter, published(owner), "OTHER").extract().<String>path("id");
        var second = reports(reporter, published(owner), "OTHER").extract().<String>path("id");

        String next = reporter.acts()
                .get(REPORTS + "?limit=1&state=OPEN")
                .then()
                .body("items.id", contains(first))
                .body("items[0].title.en", equalTo("Global network for logistics robotics"))
                .body("items[0].waitingOn.who", equalTo("operator"))
                .extract()
                .path("next");
        reporter.acts().get(REPORTS + "?after=" + next).then().body("items.id", contains(second));
        Firm.verified().acts().get(REPORTS).then().body("items", empty());
        Firm.verified().acts().get(REPORTS + "/" + first).then().statusCode(404);
        Firm.asOperator().get(REPORTS + "?state=OPEN&limit=100").then().body("items.state", everyItem(equalTo("OPEN")));
        Firm.asOperator()
                .get(REPORTS + "/" + first)
                .then()
                .body("allowedActions", contains("dismiss", "uphold"))
                .body("enterpriseId", equalTo(reporter.id().toString()));
        reporter.acts()
                .body(UPHELD)
                .post(REPORTS + "/" + first + "/uphold")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_decides_about_a_firm_that_he_is_a_member_of() {
        var owner = Firm.verified();
        owner.takesIn(Tokens.OTHER_OPERATOR, "VIEWER");
        var offer = published(owner);
        var report = reports(Firm.verified(), offer, "OTHER").extract().<String>path("id");

        var member = Firm.as(Tokens.OTHER_OPERATOR);
        member.get(REPORTS + "/" + report).then().statusCode(200).body("allowedActions", empty());
        Firm.as(Tokens.OTHER_OPERATOR)
                .body(UPHELD)
                .post(REPORTS + "/" + report + "/uphold")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-firm"));
    }

    @Test
    void what_waits_for_an_operator_says_since_when_and_is_locked_until_he_has_decided() {
        var owner = Firm.verified();
        var offer = published(owner);
        var report = reports(Firm.verified(), offer, "OTHER").extract().<String>path("id");
        Firm.asOperator()
                .body(UPHELD)
                .post(REPORTS + "/" + report + "/uphold")
                .then()
                .statusCode(200);
        owner.acts().post(offer + "/publish").then().statusCode(200);

        owner.acts()
                .body(PostingJourneyTest.OFFER.replace("\"JP\"", "\"FR\""))
                .put(offer)
                .then()
                .statusCode(409)
                .body("code", equalTo("posting-in-review"))
                .body("errors.pointer", contains("/markets"));
        Firm.asOperator()
                .get(REVIEWS + "/" + id(offer))
                .then()
                .body("waitingOn.who", equalTo("operator"))
                .body("stateSince", notNullValue())
                .body("ruling.fault", equalTo("UNCLEAR"))
                .body("allowedActions", contains("approve", "send-back"));
        Firm.asOperator()
                .get(REVIEWS + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id(offer)))
                .body("items.state", everyItem(equalTo("IN_REVIEW")));
        Firm.asOperator()
                .body("{\"fault\": \"PERSONAL_DATA\", \"statement\": \"Leave out the name.\"}")
                .post(REVIEWS + "/" + id(offer) + "/send-back")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTION_REQUIRED"));

        owner.acts().get(offer).then().body("ruling.fault", equalTo("PERSONAL_DATA"));
        owner.acts().post(offer + "/withdraw").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        Told.of("enterprise.offer", UUID.fromString(id(offer)), "published", "taken-down");
        owner.acts().get(REVIEWS).then().statusCode(403);
    }

    static String published(Firm firm) {
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        return offer;
    }

    static ValidatableResponse reports(Firm firm, String posting, String fault) {
        return firm.acts().body("""
                {"entryId": "%s", "fault": "%s", "statement": "It says what is not so."}""".formatted(id(posting), fault)).post(REPORTS).then();
    }

    private static ValidatableResponse listed(String offer) {
        return Firm.as(Firm.somebody())
                .queryParam("limit", 100)
                .queryParam("kind", "OFFER")
                .queryParam("text", "logistics robotics")
                .get("/enterprise/v1/directory")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse inbox(Firm firm) {
        return firm.acts().get("/enterprise/v1/notices").then().statusCode(200);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
