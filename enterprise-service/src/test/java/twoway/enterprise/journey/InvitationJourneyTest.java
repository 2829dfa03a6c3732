package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Nobody is drawn into an enterprise: one is invited, sees what is offered, and accepts or declines. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class InvitationJourneyTest {

    @Inject
    DataSource database;

    @Test
    void somebody_is_invited_reads_what_is_offered_and_accepts_it() {
        var firm = Firm.registered();
        var person = UUID.randomUUID().toString();
        var made = invite(firm, "{\"role\": \"EDITOR\", \"unit\": \"Sales\", \"validDays\": 3}");
        var code = made.getString("code");
        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", empty());

        Firm.shows(person, code, "invitations/read")
                .statusCode(200)
                .body("enterpriseId", equalTo(firm.id().toString()))
                .body("names.en", equalTo("Example Mobile Robots"))
                .body("role", equalTo("EDITOR"))
                .body("unit", equalTo("Sales"))
                .body("state", equalTo("OPEN"))
                .body("allowedActions", contains("accept", "decline"));
        Firm.as(person).get("/enterprise/v1/needs").then().statusCode(403);
        String member = Firm.accepts(person, code)
                .statusCode(201)
                .body("enterpriseId", equalTo(firm.id().toString()))
                .body("role", equalTo("EDITOR"))
                .body("unit", equalTo("Sales"))
                .extract()
                .path("memberId");

        Firm.as(person).get("/enterprise/v1/needs").then().statusCode(200);
        firm.acts()
                .get(one(firm, made))
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedBy", equalTo(person))
                .body("invitedBy", equalTo("client:" + firm.who()))
                .body("allowedActions", empty())
                .body("code", nullValue());
        var joined =
                Told.of("enterprise.member", UUID.fromString(member), "joined").getFirst();
        assertEquals(person, Told.data(joined).getString("subject"));
        assertEquals("EDITOR", Told.data(joined).getString("role"));
    }

    @Test
    void accepting_twice_is_accepting_once_and_nobody_else_gets_in_by_the_same_code() {
        var firm = Firm.registered();
        var code = firm.invites("VIEWER");
        var person = Firm.somebody();
        String member = Firm.accepts(person, code).statusCode(201).extract().path("memberId");

        Firm.accepts(person, code).statusCode(200).body("memberId", equalTo(member));
        Firm.accepts(Firm.somebody(), code).statusCode(409).body("code", equalTo("state-conflict"));
        Firm.shows(Firm.somebody(), code, "invitations/decline").statusCode(409);

        Told.of("enterprise.member", UUID.fromString(member), "joined");
    }

    @Test
    void of_many_who_hold_one_code_one_gets_in() throws InterruptedException, ExecutionException {
        var firm = Firm.registered();
        var code = firm.invites("VIEWER");
        var answers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(
                        () -> Firm.accepts(Firm.somebody(), code).extract().statusCode()));
            }
        }

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) statuses.add(answer.get());
        assertEquals(1, Collections.frequency(statuses, 201), statuses::toString);
        assertEquals(11, Collections.frequency(statuses, 409), statuses::toString);
        firm.acts().get(firm.path() + "/members").then().body("items.size()", equalTo(2));
    }

    @Test
    void who_declines_stays_out_and_is_not_named() {
        var firm = Firm.registered();
        var made = invite(firm, "{\"role\": \"VIEWER\"}");
        var code = made.getString("code");
        var person = Firm.somebody();

        for (int i = 0; i < 2; i++) {
            Firm.shows(person, code, "invitations/decline")
                    .statusCode(200)
                    .body("state", equalTo("DECLINED"))
                    .body("allowedActions", empty());
        }

        Firm.accepts(person, code).statusCode(409);
        firm.acts()
                .get(one(firm, made))
                .then()
                .body("state", equalTo("DECLINED"))
                .body("acceptedBy", nullValue());
        Firm.as(person).get("/enterprise/v1/memberships").then().body("items", empty());
    }

    @Test
    void the_owner_takes_an_invitation_back_once_he_has_seen_it() {
        var firm = Firm.registered();
        var made = invite(firm, "{\"role\": \"OWNER\"}");
        var withdraw = one(firm, made) + "/withdraw";
        firm.blindly().post(withdraw).then().statusCode(428);
        firm.blindly().header("If-Match", "\"7\"").post(withdraw).then().statusCode(412);

        firm.acts().post(withdraw).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        firm.blindly().post(withdraw).then().statusCode(200);

        Firm.accepts(Firm.somebody(), made.getString("code")).statusCode(409);
    }

    @Test
    void what_was_accepted_cannot_be_taken_back_only_the_membership_can() {
        var firm = Firm.registered();
        var made = invite(firm, "{\"role\": \"VIEWER\"}");
        Firm.accepts(Firm.somebody(), made.getString("code")).statusCode(201);

        firm.acts().post(one(firm, made) + "/withdraw").then().statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void who_belongs_to_the_enterprise_already_cannot_take_a_second_place_in_it() {
        var firm = Firm.registered();

        Firm.accepts(firm.who(), firm.invites("VIEWER")).statusCode(409).body("code", equalTo("already-a-member"));

        firm.acts().get("/enterprise/v1/memberships").then().body("items.role", contains("OWNER"));
    }

    @Test
    void a_code_that_opens_nothing_is_missing_and_one_may_belong_to_several_enterprises() {
        var one = Firm.registered();
        var other = Firm.registered();

        Firm.accepts(one.who(), "no-such-code").statusCode(404).body("code", equalTo("not-found"));
        Firm.shows(one.who(), "no-such-code", "invitations/read").statusCode(404);
        other.takesIn(one.who(), "VIEWER");

        one.acts().get("/enterprise/v1/memberships").then().body("items.size()", equalTo(2));
        one.acts().get("/enterprise/v1/needs").then().statusCode(403).body("code", equalTo("choose-enterprise"));
    }

    @Test
    void only_owners_invite_and_nobody_names_the_subject_that_shall_join() {
        var firm = Firm.registered();
        var editor = Firm.somebody();
        firm.takesIn(editor, "EDITOR");
        var invitation = "{\"role\": \"VIEWER\"}";

        Firm.as(editor)
                .body(invitation)
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(403);
        Firm.registered()
                .acts()
                .body(invitation)
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(404);
        firm.acts()
                .body("{\"role\": \"VIEWER\", \"subject\": \"somebody\"}")
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(400);
        firm.acts()
                .body("{\"role\": \"VIEWER\", \"validDays\": 31}")
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validDays"));
        firm.acts().body(invitation).post(firm.path() + "/members").then().statusCode(404);
    }

    @Test
    void the_code_is_told_once_and_kept_nowhere() throws SQLException {
        var firm = Firm.registered();
        var key = UUID.randomUUID().toString();
        var first = keyed(firm, key);
        var code = first.getString("code");

        var again = keyed(firm, key);

        assertEquals(first.getString("id"), again.getString("id"));
        assertNotNull(code);
        assertNull(again.getString("code"));
        firm.acts()
                .get(firm.path() + "/invitations")
                .then()
                .body("items.id", contains(first.getString("id")))
                .body("items[0].code", nullValue())
                .body("items[0]", not(hasKey("codeHash")));
        assertEquals("", stored(firm, code), "a table holds the code");
    }

    /** The rows of the tables this firm may read, wherever the code stands in one of them. */
    private String stored(Firm firm, String code) throws SQLException {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(
                        "select set_config('app.tenant', ?, true), set_config('app.subject', ?, true)");
                var search = connection.prepareStatement("""
                        with held (text) as (select row_to_json(i)::text from invitation i
                            union all select row_to_json(k)::text from idempotency_key k)
                        select count(*), coalesce(string_agg(text, ' ') filter (where position(? in text) > 0), '')
                          from held""")) {
            connection.setAutoCommit(false);
            claim.setString(1, firm.id().toString());
            claim.setString(2, "client:" + firm.who());
            claim.executeQuery();
            search.setString(1, code);
            var rows = search.executeQuery();
            rows.next();
            assertTrue(rows.getInt(1) >= 2, "the invitation and the answer are seen");
            var found = rows.getString(2);
            connection.rollback();
            connection.setAutoCommit(true);
            return found;
        }
    }

    private static JsonPath keyed(Firm firm, String key) {
        return firm.acts()
                .header("Idempotency-Key", key)
                .body("{\"role\": \"VIEWER\"}")
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath invite(Firm firm, String body) {
        return firm.acts()
                .body(body)
                .post(firm.path() + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String one(Firm firm, JsonPath invitation) {
        return firm.path() + "/invitations/" + invitation.getString("id");
    }
}
