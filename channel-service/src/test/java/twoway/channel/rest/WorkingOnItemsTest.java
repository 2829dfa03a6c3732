package twoway.channel.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class WorkingOnItemsTest {

    private static final String EVIDENCE = "{\"evidence\":{\"zh\":\"示例证明\",\"en\":\"Sample evidence\"}}";
    private static final String REASON = "{\"reason\":{\"zh\":\"示例理由\",\"en\":\"Sample reason\"}}";

    private Deal deal;
    private String id;

    @BeforeEach
    void two_firms_have_agreed_on_a_channel_into_germany() {
        deal = new Deal();
        id = deal.onlyCase("DE");
    }

    @Test
    void an_item_is_started_and_completed_and_the_world_is_told_once() {
        var profile = deal.path(id, "company-profile");

        deal.sme.post(profile + "/start").statusCode(200).body("state", equalTo("IN_PROGRESS"));
        deal.sme.post(profile + "/start").statusCode(200).body("attempts", equalTo(1));
        deal.sme
                .post(profile + "/complete", EVIDENCE)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("evidence.en", equalTo("Sample evidence"))
                .body("decidedBy", equalTo(deal.sme.id().toString()))
                .body("waitingOn", nullValue())
                .body("allowedActions", equalTo(List.of()));
        deal.sme.post(profile + "/complete", EVIDENCE).statusCode(200);
        deal.finish(deal.item(id, "channel-manager"));

        var facts = deal.facts(id, 3);
        assertEquals(
                List.of("twoway.case-opened.v1", "twoway.item-completed.v1", "twoway.item-completed.v1"),
                facts.stream().map(Received::type).toList());
        facts.forEach(fact -> Contracts.assertKeeps("channel.onboarding-case", fact.type(), fact.json()));
        deal.sme.post(profile + "/start").statusCode(409).body("code", equalTo("state-conflict"));
    }

    @Test
    void completing_out_of_order_is_refused_with_what_it_waits_for() {
        deal.large
                .post(deal.path(id, "due-diligence-review") + "/complete", EVIDENCE)
                .statusCode(409)
                .body("code", equalTo("waiting-for-earlier-step"))
                .body(
                        "waitsFor.type",
                        containsInAnyOrder(
                                "company-profile", "product-sheet", "channel-manager", "due-diligence-answers"));
        deal.sme
                .post(deal.path(id, "company-profile") + "/complete", EVIDENCE)
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
    }

    @Test
    void only_the_side_whose_work_it_is_may_complete_it() {
        var manager = deal.path(id, "channel-manager");

        deal.sme.post(manager + "/start").statusCode(403).body("code", equalTo("other-partys-step"));
        deal.large.post(manager + "/start").statusCode(200);
        deal.sme.post(manager + "/complete", EVIDENCE).statusCode(403);
        deal.sme.get(manager).statusCode(200).body("allowedActions", equalTo(List.of()));
        deal.large
                .get(manager)
                .body(
                        "allowedActions",
                        containsInAnyOrder("hand-over", "complete", "fail", "waive", "mark-not-applicable"));
    }

    @Test
    void what_failed_says_why_and_can_be_tried_again() {
        var sheet = deal.path(id, "product-sheet");
        deal.sme.post(sheet + "/start").statusCode(200);

        deal.sme
                .post(sheet + "/fail", "{\"code\":\"DOCUMENT_INCOMPLETE\"}")
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("failureCode", equalTo("DOCUMENT_INCOMPLETE"))
                .body("waitingOn.for", equalTo("retry"))
                .body("allowedActions", contains("retry"));
        deal.sme.post(sheet + "/fail", "{\"code\":\"BAD_LUCK\"}").statusCode(400);
        deal.sme.post(sheet + "/fail", "{}").statusCode(422).body("errors[0].pointer", equalTo("/code"));
        deal.sme
                .post(sheet + "/retry")
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("attempts", equalTo(2));
        deal.sme.post(sheet + "/complete", EVIDENCE).statusCode(200).body("state", equalTo("DONE"));
    }

    @Test
    void the_large_firm_waives_with_a_reason_and_nobody_waives_the_law() {
        var sheet = deal.path(id, "product-sheet");
        var file = deal.path(id, "eu-technical-file");

        deal.sme.post(sheet + "/waive", REASON).statusCode(403);
        deal.large.post(sheet + "/waive", "{}").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        deal.large
                .post(sheet + "/waive", REASON)
                .statusCode(200)
                .body("state", equalTo("WAIVED"))
                .body("reason.zh", equalTo("示例理由"))
                .body("decidedBy", equalTo(deal.large.id().toString()));
        deal.large.post(file + "/waive", REASON).statusCode(409).body("code", equalTo("law-cannot-be-waived"));
        deal.large.post(file + "/mark-not-applicable", REASON).statusCode(200).body("state", equalTo("NOT_APPLICABLE"));
    }

    @Test
    void while_a_laboratory_is_waited_for_its_clock_runs_and_nobody_elses() {
        deal.finishAllBut(id, "eu-radio", "price-list");
        var radio = deal.path(id, "eu-radio");

        deal.sme
                .post(radio + "/start")
                .statusCode(200)
                .body("state", equalTo("AWAITING_EXTERNAL"))
                .body("waitingOn.who", equalTo("laboratory"))
                .body("waitedSeconds", hasKey("LABORATORY"))
                .body("waitedSeconds", hasKey("SME"));
        deal.sme.post(radio + "/complete", EVIDENCE).statusCode(200).body("state", equalTo("DONE"));
        deal.sme.get("/onboarding-cases/" + id).body("waitedSeconds", hasKey("LABORATORY"));
    }

    @Test
    void own_work_can_be_handed_over_to_somebody_outside_only() {
        var profile = deal.path(id, "company-profile");
        deal.sme.post(profile + "/start").statusCode(200);

        deal.sme.post(profile + "/hand-over", "{\"to\":\"LARGE\"}").statusCode(422);
        deal.sme
                .post(profile + "/hand-over", "{\"to\":\"AUTHORITY\"}")
                .statusCode(200)
                .body("waitingOn.who", equalTo("authority"));
    }

    @Test
    void withdrawing_is_not_told_as_being_rejected() {
        deal.large.post("/onboarding-cases/" + id + "/withdraw").statusCode(403);
        deal.sme
                .post("/onboarding-cases/" + id + "/withdraw")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("waitingOn", nullValue())
                .body("allowedActions", equalTo(List.of()));
        deal.sme.post("/onboarding-cases/" + id + "/withdraw").statusCode(200);
        deal.sme
                .post(deal.path(id, "company-profile") + "/start")
                .statusCode(409)
                .body("code", equalTo("case-closed"));

        var closed = deal.facts(id, 2).getLast();
        assertEquals("twoway.case-closed.v1", closed.type());
        assertEquals("WITHDRAWN", JsonPath.from(closed.json()).getString("outcome"));
        Contracts.assertKeeps("channel.onboarding-case", closed.type(), closed.json());
    }

    @Test
    void a_rejection_has_a_code_that_everybody_learns() {
        deal.large.post("/onboarding-cases/" + id + "/reject", "{}").statusCode(422);
        deal.large
                .post(
                        "/onboarding-cases/" + id + "/reject",
                        "{\"code\":\"DUE_DILIGENCE_FAILED\",\"note\":{\"zh\":\"示例\",\"en\":\"Example\"}}")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        deal.sme
                .get("/onboarding-cases/" + id)
                .body("code", equalTo("DUE_DILIGENCE_FAILED"))
                .body("note.en", equalTo("Example"))
                .body("waitingOn", not("anybody"));
        deal.sme.post("/onboarding-cases/" + id + "/withdraw").statusCode(409).body("code", equalTo("state-conflict"));

        var closed = deal.facts(id, 2).getLast();
        Contracts.assertKeeps("channel.onboarding-case", closed.type(), closed.json());
        assertEquals("REJECTED", JsonPath.from(closed.json()).getString("outcome"));
    }
}
