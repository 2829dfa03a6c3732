package twoway.chassis.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.chassis.trial.Requests.as;
import static twoway.chassis.trial.Requests.firm;
import static twoway.chassis.trial.Requests.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class TenancyTest {

    @Inject
    Tenancy tenancy;

    @Inject
    Rows rows;

    @Test
    void a_firm_sees_only_its_own_rows_even_where_the_query_forgot_to_ask() {
        var mine = firm();
        var other = firm();
        write(mine, "mine");
        write(other, "not mine");

        as(mine).get("/chassis/v1/notes").then().statusCode(200).body("items.text", equalTo(List.of("mine")));
    }

    @Test
    void a_foreign_object_looks_exactly_like_a_missing_one() {
        var foreign = write(firm(), "foreign");
        var who = firm();

        var answers = List.of(foreign, UUID.randomUUID().toString()).stream()
                .map(id -> as(who).header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .body("{\"text\":\"x\"}")
                        .put("/chassis/v1/notes/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(id, "<id>"))
                .distinct()
                .toList();

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void a_shared_row_is_seen_by_its_two_parties_and_by_nobody_else() {
        var left = UUID.randomUUID();
        var right = UUID.randomUUID();
        rows.treaty(left, right);

        assertEquals(1, rows.treatiesSeenBy(left));
        assertEquals(1, rows.treatiesSeenBy(right));
        assertEquals(0, rows.treatiesSeenBy(UUID.randomUUID()));
    }

    @Test
    void a_transaction_that_nobody_claimed_sees_nothing() {
        write(firm(), "unseen");

        assertEquals(0, rows.notesSeenByNobody());
        assertEquals(true, tenancy.asSystem(() -> rows.notesSeen() > 0));
    }

    @Test
    void the_door_is_shut_unless_it_was_opened() {
        given().get("/chassis/v1/notes").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.expired(UUID.randomUUID().toString()))
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401);
        as("nobody-yet").get("/chassis/v1/notes").then().statusCode(403).body("code", equalTo("not-a-member"));
        as(firm()).get("/chassis/v1/notes/forgotten").then().statusCode(403).body("code", equalTo("not-allowed"));
        as(Tokens.OPERATOR)
                .body("{\"text\":\"x\"}")
                .post("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-allowed"));
    }

    @Test
    void rubbish_instead_of_a_token_is_refused() {
        given().auth()
                .oauth2("abc")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.of(firm()) + "x")
                .get("/chassis/v1/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void two_people_who_sign_in_through_one_client_are_two_people() {
        var first = given().auth().oauth2(Tokens.personVia(UUID.randomUUID().toString(), "portal"));
        first.post("/chassis/v1/notes/firms").then().statusCode(200);

        given().auth()
                .oauth2(Tokens.personVia(UUID.randomUUID().toString(), "portal"))
                .get("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }

    @Test
    void lent_rights_end_with_the_work_they_were_lent_for_even_if_it_fails() {
        write(firm(), "not for everybody");

        assertEquals(0, rows.notesSeenAfterSystemWorkFailed());
        assertEquals(0, rows.notesSeenAfterNestedSystemWork());
    }

    @Test
    void whoever_belongs_to_several_firms_chooses_one() {
        var who = firm();
        var second = as(who).post("/chassis/v1/notes/firms").then().extract().asString();

        as(who).get("/chassis/v1/notes").then().statusCode(403).body("code", equalTo("choose-enterprise"));
        as(who).header("Twoway-Enterprise", second)
                .get("/chassis/v1/notes")
                .then()
                .statusCode(200);
        as(who).header("Twoway-Enterprise", UUID.randomUUID())
                .get("/chassis/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-a-member"));
    }
}
