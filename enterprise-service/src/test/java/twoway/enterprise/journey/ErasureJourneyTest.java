package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.StoredTexts;
import twoway.local.testing.Topics;

/** A person is erased: what it did stays, with a pseudonym and when; everything else that is known of it goes. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ErasureJourneyTest {

    private final String person = UUID.randomUUID().toString();
    private final String address = "wei-" + UUID.randomUUID() + "@example.com";

    @Inject
    DataSource database;

    @Inject
    Tenancy tenancy;

    @Test
    void whoever_erases_itself_acts_for_nobody_and_is_nowhere_but_as_a_pseudonym_in_what_it_did() {
        var firm = Firm.registered();
        var other = Firm.registered();
        var member = firm.takesIn(person, "EDITOR");
        other.takesIn(person, "VIEWER");
        Firm.as(person)
                .header("Twoway-Enterprise", firm.id())
                .header("Idempotency-Key", address)
                .body(PostingJourneyTest.NEED)
                .post("/enterprise/v1/needs")
                .then()
                .statusCode(201);
        assertNotEquals(List.of(), holding(address));

        String erasure = erases(person, person)
                .statusCode(200)
                .body("subject", equalTo(person))
                .extract()
                .path("id");

        assertEquals(List.of(), holding(address));
        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", empty());
        firm.acts()
                .get(firm.path() + "/members/" + member)
                .then()
                .body("state", equalTo("FORMER"))
                .body("subject", equalTo(person));
        Told.of("enterprise.member", UUID.fromString(member), "joined", "left");
        assertEquals(1, told(erasure));
    }

    @Test
    void erasing_again_changes_nothing_and_who_came_back_can_go_again() {
        var firm = Firm.registered();
        firm.takesIn(person, "VIEWER");
        String first = erases(person, person).statusCode(200).extract().path("id");

        erases(person, person).statusCode(200).body("id", equalTo(first));
        assertEquals(1, told(first));

        firm.takesIn(person, "VIEWER");
        String second = erases(person, person).statusCode(200).extract().path("id");
        assertNotEquals(first, second);
    }

    @Test
    void who_came_back_and_was_sent_away_is_erased_once_more_so_that_all_forget_what_came_since() {
        var firm = Firm.registered();
        firm.takesIn(person, "VIEWER");
        String first = erases(person, person).statusCode(200).extract().path("id");
        var member = firm.takesIn(person, "VIEWER");
        firm.acts().post("/enterprise/v1/members/" + member + "/revoke").then().statusCode(200);

        String second = erases(person, person).statusCode(200).extract().path("id");

        assertNotEquals(first, second);
        assertEquals(1, told(second));
        erases(person, person).statusCode(200).body("id", equalTo(second));
    }

    @Test
    void what_an_erased_person_has_claimed_makes_nobody_an_owner_any_more() {
        var code = SampleIdentifiers.creditCode();
        ClaimJourneyTest.told(code);
        var claim = ClaimJourneyTest.claims(person, ClaimJourneyTest.body(null, code));

        Firm.asOperator()
                .body(request(person))
                .post("/enterprise/v1/erasures")
                .then()
                .statusCode(200);

        Firm.asOperator().get(claim).then().body("state", equalTo("WITHDRAWN"));
        ClaimJourneyTest.decides(claim, "accept", ClaimJourneyTest.STATEMENT).statusCode(409);
        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", empty());
        var id = claim.substring(claim.lastIndexOf('/') + 1);
        Told.of("enterprise.claim", UUID.fromString(id), "handed-in", "withdrawn");
    }

    @Test
    void a_record_that_was_merged_needs_no_owner_and_keeps_nobody() {
        var goes = Firm.registered();
        TablesTest.merged(goes, Firm.verified());

        erases(goes.who(), "client:" + goes.who()).statusCode(200);

        Firm.as(goes.who()).get("/enterprise/v1/memberships").then().body("items", empty());
        Firm.asOperator()
                .body("{\"role\": \"OWNER\"}")
                .post(goes.path() + "/invitations")
                .then()
                .statusCode(409)
                .body("code", equalTo("owners-invite"));
    }

    @Test
    void the_last_owner_hands_over_first_or_lets_the_firm_leave() {
        var firm = Firm.registered();
        var handedOver = Firm.registered();
        var invitation = handedOver.invites("OWNER");
        Firm.accepts(firm.who(), invitation).statusCode(201);
        var owner = "client:" + firm.who();

        erases(firm.who(), owner)
                .statusCode(409)
                .body("code", equalTo("nobody-would-be-left"))
                .body("detail", containsString(firm.id().toString()));
        Firm.as(firm.who())
                .header("Twoway-Enterprise", firm.id())
                .get("/enterprise/v1/offers")
                .then()
                .statusCode(200);

        Firm.as(firm.who())
                .header("Twoway-Enterprise", firm.id())
                .body("{\"name\": \"Example Mobile Robots\"}")
                .post(firm.path() + "/retire")
                .then()
                .statusCode(200);
        erases(firm.who(), owner).statusCode(200);
        handedOver.acts().get(handedOver.path()).then().statusCode(200);
    }

    @Test
    void an_operator_erases_whom_the_platform_knows_and_nobody_else_erases_another() {
        var firm = Firm.registered();
        firm.takesIn(person, "VIEWER");

        erases(firm.who(), person).statusCode(404);
        erases(Firm.somebody(), person).statusCode(404);
        Firm.asOperator()
                .body(request(UUID.randomUUID().toString()))
                .post("/enterprise/v1/erasures")
                .then()
                .statusCode(404);
        Firm.as(person).get("/enterprise/v1/offers").then().statusCode(200);

        Firm.asOperator()
                .body(request(person))
                .post("/enterprise/v1/erasures")
                .then()
                .statusCode(200);
        Firm.as(person).get("/enterprise/v1/offers").then().statusCode(403);
    }

    private static ValidatableResponse erases(String who, String subject) {
        return Firm.as(who)
                .body(request(subject))
                .post("/enterprise/v1/erasures")
                .then();
    }

    private static String request(String subject) {
        return "{\"subject\": \"" + subject + "\"}";
    }

    private List<String> holding(String text) {
        return tenancy.asSystem(() -> StoredTexts.holding(text, database));
    }

    private static int told(String erasure) {
        var topics = new Topics();
        var key = UUID.fromString(erasure);
        await().until(() -> !topics.read("twoway.enterprise.member", key).isEmpty());
        var told = topics.read("twoway.enterprise.member", key);
        told.forEach(each -> assertEquals(List.of(), Contracts.faults(each.type(), each.json()), each.json()));
        return told.size();
    }
}
