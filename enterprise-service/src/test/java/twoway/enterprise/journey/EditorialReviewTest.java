package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** A platform that looks at what firms publish for the first time. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EditorialReviewTest {

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    private static final String CHOICE = "twoway.editorial-review";

    @BeforeEach
    void of_first_postings() {
        System.setProperty(CHOICE, "FIRST_POSTING");
    }

    @AfterEach
    void of_none() {
        System.clearProperty(CHOICE);
    }

    @Test
    void all_are_looked_at_if_the_platform_says_so() {
        var firm = Firm.verified();
        System.clearProperty(CHOICE);
        var first = firm.draft("needs", PostingJourneyTest.NEED);
        firm.acts().post(first + "/publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));

        System.setProperty(CHOICE, "ALL");

        var second = firm.draft("needs", PostingJourneyTest.NEED);
        firm.acts().post(second + "/publish").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
    }

    @Test
    void the_first_posting_is_looked_at_told_when_it_is_approved_and_the_next_is_public_at_once() {
        var firm = Firm.verified();
        var need = firm.draft("needs", PostingJourneyTest.NEED);
        firm.acts().get(need).then().body("allowedActions", contains("edit", "publish"));

        for (int i = 0; i < 2; i++) {
            firm.acts()
                    .post(need + "/publish")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("IN_REVIEW"))
                    .body("allowedActions", contains("withdraw"))
                    .body("waitingOn.who", equalTo("operator"));
        }
        var another = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(another + "/publish").then().body("state", equalTo("IN_REVIEW"));
        for (int i = 0; i < 2; i++) review(need, "approve", "").body("state", equalTo("PUBLISHED"));

        firm.acts()
                .get("/enterprise/v1/notices")
                .then()
                .body("items.findAll { it.code == 'posting-approved' }.size()", equalTo(1));
        Told.of("enterprise.need", UUID.fromString(id(need)), "published");
        var next = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(next + "/publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void what_was_public_before_days_were_kept_counts_too() {
        System.clearProperty(CHOICE);
        var firm = Firm.verified();
        var old = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(old + "/publish").then().statusCode(200);
        new Rows(database, tenancy).change("update offer set validities = '[]' where id = ?::uuid", id(old));
        of_first_postings();

        var next = firm.draft("needs", PostingJourneyTest.NEED);

        firm.acts().post(next + "/publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void what_was_sent_back_before_anybody_saw_it_is_mended_and_sent_in_again_and_never_told_of() {
        var firm = Firm.verified();
        var need = firm.draft("needs", PostingJourneyTest.NEED);
        firm.acts().post(need + "/publish").then().statusCode(200);

        review(need, "send-back", "{\"fault\": \"UNCLEAR\", \"statement\": \"Which product?\"}")
                .body("state", equalTo("ACTION_REQUIRED"));
        firm.acts()
                .get(need)
                .then()
                .body("ruling.statement", equalTo("Which product?"))
                .body("completeness.publishable", equalTo(true));
        firm.acts()
                .body(PostingJourneyTest.NEED.replace("产品和技术", "机器人和技术"))
                .put(need)
                .then()
                .statusCode(200);
        firm.acts().post(need + "/publish").then().body("state", equalTo("IN_REVIEW"));
        review(need, "approve", "");

        Told.of("enterprise.need", UUID.fromString(id(need)), "published");
        Told.of("enterprise.posting", UUID.fromString(id(need)), "projected");
    }

    private static ValidatableResponse review(String posting, String word, String body) {
        var asked = body.isEmpty() ? Firm.asOperator() : Firm.asOperator().body(body);
        return asked.post("/enterprise/v1/posting-reviews/" + id(posting) + "/" + word)
                .then()
                .statusCode(200);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
