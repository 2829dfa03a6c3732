package twoway.enterprise.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class MemberJourneyTest {

    @Test
    void whoever_registers_an_enterprise_owns_it_and_everybody_is_told() {
        var firm = Firm.registered();

        var membership = firm.acts()
                .get("/enterprise/v1/memberships")
                .then()
                .statusCode(200)
                .body("items.enterpriseId", contains(firm.id().toString()))
                .body("items.role", contains("OWNER"))
                .body("items.names.zh", contains("示例移动机器人"))
                .extract()
                .<String>path("items[0].memberId");

        var joined = Told.of("enterprise.member", UUID.fromString(membership), "joined")
                .getFirst();
        assertEquals("client:" + firm.who(), Told.data(joined).getString("subject"));
    }

    @Test
    void a_member_joins_acts_and_is_gone_from_the_next_request_on() {
        var firm = Firm.registered();
        var editor = Firm.somebody();
        var member = firm.takesIn(editor, "EDITOR");
        Firm.as(editor)
                .body(PostingJourneyTest.NEED)
                .post("/enterprise/v1/needs")
                .then()
                .statusCode(201);

        revoke(firm, member).statusCode(200).body("state", equalTo("FORMER"));
        revoke(firm, member).statusCode(200);

        Firm.as(editor).get("/enterprise/v1/needs").then().statusCode(403).body("code", equalTo("not-a-member"));
        Told.of("enterprise.member", UUID.fromString(member), "joined", "left");
    }

    @Test
    void who_left_may_come_back_in_another_role_as_the_same_member() {
        var firm = Firm.registered();
        var person = Firm.somebody();
        var first = firm.invites("EDITOR");
        String member = Firm.accepts(person, first).extract().path("memberId");
        revoke(firm, member).statusCode(200);
        Firm.accepts(person, first).statusCode(409).body("code", equalTo("state-conflict"));

        assertEquals(member, firm.takesIn(person, "VIEWER"));

        Firm.as(person).get("/enterprise/v1/needs").then().statusCode(200);
        var told = Told.of("enterprise.member", UUID.fromString(member), "joined", "left", "joined");
        assertEquals("VIEWER", Told.data(told.getLast()).getString("role"));
    }

    @Test
    void the_last_owner_stays() {
        var firm = Firm.registered();
        String owner = firm.acts()
                .get(firm.path() + "/members")
                .then()
                .body("items.allowedActions[0]", contains("revoke"))
                .extract()
                .path("items[0].id");

        revoke(firm, owner).statusCode(409).body("code", equalTo("last-owner"));

        firm.takesIn(Firm.somebody(), "OWNER");
        revoke(firm, owner).statusCode(200);
        firm.acts().get(firm.path() + "/members").then().statusCode(403);
    }

    @Test
    void another_firms_member_cannot_be_revoked() {
        var member = Firm.registered()
                .acts()
                .get("/enterprise/v1/memberships")
                .then()
                .extract()
                .<String>path("items[0].memberId");

        revoke(Firm.registered(), member).statusCode(404);
    }

    private static ValidatableResponse revoke(Firm firm, String member) {
        return firm.acts().post("/enterprise/v1/members/" + member + "/revoke").then();
    }
}
