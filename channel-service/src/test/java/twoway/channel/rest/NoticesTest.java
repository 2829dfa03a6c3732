package twoway.channel.rest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;
import twoway.local.testing.Topics;

/** What the firms of a case are to be told is handed to enterprise-service, with the change itself. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class NoticesTest {

    private static final Topics TOPICS = new Topics();

    private Deal deal;

    @BeforeEach
    void two_firms_have_agreed() {
        deal = new Deal();
    }

    @Test
    void both_are_told_that_a_case_is_open_and_whoever_is_waited_for_that_it_is() {
        var id = deal.onlyCase("DE", "JP");

        var opened = told(id, 2);
        assertTold(opened.get(0), "case-opened", deal.large, deal.sme);
        assertTold(opened.get(1), "case-opened", deal.sme, deal.large);
        assertEquals("DE,JP", opened.get(0).getString("arguments.markets"));
    }

    @Test
    void whoever_is_waited_for_because_of_what_the_other_did_is_told_for_how_much() {
        var id = deal.onlyCase("DE");

        deal.finishAllBut(id, "channel-opening");

        await().atMost(Deal.PATIENCE)
                .until(() -> of("case-waiting", told(id, 2)).size() >= 2);
        var waiting = of("case-waiting", told(id, 2));
        assertEquals(
                Set.of(deal.large.id().toString(), deal.sme.id().toString()),
                waiting.stream().map(each -> each.getString("enterpriseId")).collect(Collectors.toSet()));
        waiting.forEach(each -> assertTrue(each.getInt("arguments.count") > 0));
    }

    @Test
    void both_are_told_of_each_market_that_goes_live() {
        var id = deal.live("DE");

        await().atMost(Deal.PATIENCE).until(() -> of("lane-live", told(id, 2)).size() == 2);

        var live = of("lane-live", told(id, 2));
        assertTold(live.get(0), "lane-live", deal.large, deal.sme);
        assertTold(live.get(1), "lane-live", deal.sme, deal.large);
        assertEquals("DE", live.get(0).getString("arguments.market"));
    }

    @Test
    void the_sme_is_told_of_a_rejection_with_its_reason_and_the_large_firm_of_a_withdrawal() {
        var rejected = deal.onlyCase("DE");
        deal.large
                .post("/onboarding-cases/" + rejected + "/reject", "{\"code\":\"PILOT_FAILED\"}")
                .statusCode(200);
        deal = new Deal();
        var withdrawn = deal.onlyCase("DE");
        deal.sme.post("/onboarding-cases/" + withdrawn + "/withdraw").statusCode(200);

        var rejection = told(rejected, 3).getLast();
        assertTold(rejection, "case-rejected", deal.sme, deal.large);
        assertEquals("PILOT_FAILED", rejection.getString("arguments.reason"));
        assertTold(told(withdrawn, 3).getLast(), "case-withdrawn", deal.large, deal.sme);
    }

    /** What was handed over about a case, once there is so much of it. */
    private static List<JsonPath> told(String caseId, int atLeast) {
        var key = UUID.fromString(caseId);
        await().atMost(Deal.PATIENCE)
                .until(() -> TOPICS.read("twoway.channel.notice", key).size() >= atLeast);
        var told = TOPICS.read("twoway.channel.notice", key);
        told.forEach(each -> Contracts.assertKeeps("channel.notice", each.type(), each.json()));
        return told.stream().map(Received::json).map(JsonPath::from).toList();
    }

    private static List<JsonPath> of(String code, List<JsonPath> told) {
        return told.stream().filter(each -> each.getString("code").equals(code)).toList();
    }

    private static void assertTold(JsonPath told, String code, Firm reader, Firm other) {
        assertEquals(code, told.getString("code"));
        assertEquals(reader.id().toString(), told.getString("enterpriseId"));
        assertEquals(other.id().toString(), told.getString("arguments.firm"));
    }
}
