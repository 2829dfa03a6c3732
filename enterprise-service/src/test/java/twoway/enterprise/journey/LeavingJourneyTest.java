package twoway.enterprise.journey;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** A firm leaves: everybody is told, nobody acts for it any more, nothing of it is lost. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class LeavingJourneyTest {

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void what_it_had_opened_is_withdrawn_its_members_are_gone_and_others_see_that_it_has_left() {
        var firm = Firm.verified();
        var offer = firm.draft("offers", PostingJourneyTest.OFFER);
        firm.acts().post(offer + "/publish").then().statusCode(200);
        var need = firm.draft("needs", PostingJourneyTest.NEED);
        firm.acts().post(need + "/publish").then().statusCode(200);
        firm.acts().post(need + "/pause").then().statusCode(200);
        var editor = Firm.somebody();
        var member = firm.takesIn(editor, "EDITOR");
        var code = firm.invites("VIEWER");

        leaves(firm, "Example Mobile Robots")
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("allowedActions", empty())
                .body("waitingOn", nullValue());

        firm.acts().get(firm.path() + "/members").then().statusCode(403);
        Firm.as(editor).get("/enterprise/v1/offers").then().statusCode(403);
        Firm.accepts(Firm.somebody(), code).statusCode(409);
        Firm.registered()
                .acts()
                .get(firm.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("RETIRED"))
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("identifiers", nullValue());
        Firm.asOperator()
                .get(firm.path())
                .then()
                .statusCode(200)
                .body("identifiers[0].value", equalTo(firm.creditCode()));
        var retired = Told.of("enterprise.enterprise", firm.id(), "registered", "submitted", "verified", "retired");
        assertEquals("RETIRED", Told.data(retired.getLast()).getString("state"));
        Told.of("enterprise.offer", id(offer), "published", "withdrawn");
        Told.of("enterprise.need", id(need), "published", "paused", "withdrawn");
        var projected = Told.of("enterprise.posting", id(offer), "projected", "projected");
        assertEquals("CLOSED", Told.data(projected.getLast()).getString("status"));
        Told.of("enterprise.member", UUID.fromString(member), "joined", "left");
    }

    @Test
    void a_firm_that_nobody_knew_leaves_unseen() {
        var firm = Firm.registered();

        leaves(firm, "示例移动机器人").statusCode(200);

        Firm.registered().acts().get(firm.path()).then().statusCode(404);
        Told.of("enterprise.enterprise", firm.id(), "registered", "retired");
    }

    @Test
    void nobody_leaves_by_a_slip() {
        var firm = Firm.registered();
        var editor = Firm.somebody();
        firm.takesIn(editor, "EDITOR");

        leaves(firm, "example mobile robots").statusCode(422).body("code", equalTo("name-not-repeated"));
        firm.acts().body("{}").post(firm.path() + "/retire").then().statusCode(422);
        firm.blindly()
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(firm.path() + "/retire")
                .then()
                .statusCode(428);
        Firm.as(editor)
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(firm.path() + "/retire")
                .then()
                .statusCode(403);
        Firm.registered()
                .acts()
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(firm.path() + "/retire")
                .then()
                .statusCode(404);

        firm.acts().get(firm.path()).then().body("state", equalTo("DRAFT"));
        Told.of("enterprise.enterprise", firm.id(), "registered");
    }

    @Test
    void a_firm_on_record_with_a_longer_name_than_is_taken_today_can_leave() {
        var firm = Firm.registered();
        var name = longName(5_000);
        new Rows(database, tenancy)
                .change(
                        "update enterprise set names = jsonb_build_object('zh', ?::text) where id = ?::uuid",
                        name,
                        firm.id().toString());

        leaves(firm, name).statusCode(200).body("state", equalTo("RETIRED"));
    }

    @Test
    void the_name_repeated_counts_without_the_blanks_around_it_as_it_was_taken() {
        var firm = Firm.registered("  示例带空格的名称 ");

        leaves(firm, "  示例带空格的名称 ").statusCode(200);
    }

    /** Of characters that do not repeat, so that no index makes it shorter. */
    static String longName(int characters) {
        return new Random(characters)
                .ints(characters, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static ValidatableResponse leaves(Firm firm, String name) {
        return firm.acts()
                .body("{\"name\": \"" + name + "\"}")
                .post(firm.path() + "/retire")
                .then();
    }

    private static UUID id(String place) {
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }
}
