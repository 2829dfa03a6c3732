package twoway.channel.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class OpeningCasesTest {

    private Deal deal;

    @BeforeEach
    void two_firms_have_agreed() {
        deal = new Deal();
    }

    @Test
    void a_partnership_opens_one_case_for_each_sales_channel_and_none_for_anything_else() {
        var europe = UUID.randomUUID();
        var japan = UUID.randomUUID();

        deal.isFormed(
                deal.undertaking(europe, "SALES_CHANNEL", "DE", "FR"),
                deal.undertaking(UUID.randomUUID(), "AFTER_SALES_SERVICE", "DE"),
                deal.undertaking(japan, "SALES_CHANNEL", "JP"),
                deal.undertaking(UUID.randomUUID(), "SOMETHING_OF_TOMORROW"),
                deal.undertaking(UUID.randomUUID(), "PRODUCT"));

        await().atMost(Deal.PATIENCE).until(() -> deal.cases().size() == 2);
        deal.sme
                .get("/onboarding-cases?partnershipId=" + deal.partnership)
                .statusCode(200)
                .body("items.commitmentId", containsInAnyOrder(europe.toString(), japan.toString()))
                .body("items.lanes.market.flatten()", containsInAnyOrder("DE", "FR", "JP"))
                .body("items[0].large.names.en", equalTo("Example Large Group"))
                .body("items[0].sme.names.zh", equalTo("示例移动机器人"))
                .body("items[0].sme.sample", equalTo(true));
    }

    @Test
    void the_same_partnership_told_again_opens_nothing_more() {
        var commitment = UUID.randomUUID();
        var once = deal.undertaking(commitment, "SALES_CHANNEL", "DE");

        deal.isFormed(once);
        deal.isFormedAgain(once);
        deal.isFormed(once);
        deal.isFormed(once, deal.undertaking(UUID.randomUUID(), "SALES_CHANNEL", "JP"));

        await().atMost(Deal.PATIENCE).until(() -> deal.cases().size() >= 2);
        assertEquals(2, deal.cases().size());
        deal.large
                .get("/onboarding-cases?partnershipId=" + deal.partnership)
                .body("items.findAll { it.commitmentId == '" + commitment + "' }", hasSize(1));
    }

    @Test
    void a_new_case_shows_the_way_and_who_is_waited_for() {
        var id = deal.onlyCase("DE", "JP");

        deal.sme
                .get("/onboarding-cases/" + id)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("templateVersion", equalTo("1"))
                .body("lanes.market", contains("DE", "JP"))
                .body("lanes[0].stage", equalTo("INTAKE"))
                .body("lanes[0].items.type", hasItem("eu-declaration"))
                .body("lanes[1].items.type", hasItem("jp-radio"))
                .body("allowedActions", contains("withdraw"))
                .body("sharedItems[0].type", equalTo("company-profile"))
                .body("sharedItems[0].name.zh", notNullValue())
                .body("sharedItems[0].state", equalTo("TO_DO"))
                .body("sharedItems[0].due", notNullValue())
                .body("sharedItems[0].waitingOn.who", equalTo(deal.sme.id().toString()))
                .body("sharedItems[0].waitingOn.for", equalTo("start"))
                .body("sharedItems[0].waitingSince", notNullValue())
                .body("sharedItems[0].waitedSeconds.SME", notNullValue())
                .body("sharedItems[0].allowedActions", contains("start"))
                .body("lanes[0].items[0].legal.source", equalTo("https://eur-lex.europa.eu/eli/dir/2006/42/oj"))
                .body("lanes[0].items[0].state", equalTo("WAITING_FOR_EARLIER_STEP"))
                .body("lanes[0].items[0].waitingOn", nullValue())
                .body("lanes[0].items[0].waitsFor.type", hasItem("due-diligence-review"));
        deal.large
                .get("/onboarding-cases/" + id)
                .body("allowedActions", contains("reject"))
                .body("sharedItems[0].allowedActions", contains("waive", "mark-not-applicable"));
        var opened = deal.facts(id, 1).getFirst();
        assertEquals("twoway.case-opened.v1", opened.type());
        assertEquals(1, opened.sequence());
        Contracts.assertKeeps("channel.onboarding-case", opened.type(), opened.json());
    }

    @Test
    void cases_are_paged_newest_first() {
        for (int n = 0; n < 3; n++) {
            deal.isFormed(deal.undertaking(UUID.randomUUID(), "SALES_CHANNEL", "DE"));
        }
        await().atMost(Deal.PATIENCE).until(() -> deal.cases().size() == 3);

        var list = "/onboarding-cases?limit=2&partnershipId=" + deal.partnership;
        var first = deal.large.get(list).body("items", hasSize(2));
        String next = first.extract().path("next");

        deal.large
                .get(list + "&after=" + next)
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items[0].id", equalTo(deal.cases().getLast()));
        deal.large.get(list + "&state=CLOSED").body("items", hasSize(0));
    }

    @Test
    void a_query_that_cannot_be_read_is_called_so_and_not_a_missing_object() {
        var id = deal.onlyCase("DE");

        for (var query : List.of(
                "state=LOST",
                "after=nonsense",
                "limit=abc",
                "limit=0",
                "limit=101",
                "limit=1000000",
                "partnershipId=x")) {
            refused("/onboarding-cases?" + query);
        }
        for (var query : List.of("after=nonsense", "limit=abc", "limit=0", "limit=101")) {
            refused("/onboarding-cases/" + id + "/lanes/DE/orders?" + query);
        }
    }

    private void refused(String list) {
        deal.large.get(list).statusCode(400).body("code", equalTo("invalid-parameter"));
    }
}
