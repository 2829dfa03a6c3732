package twoway.channel.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;
import twoway.local.testing.Received;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "channel"))
class ActivationTest {

    private Deal deal;

    @BeforeEach
    void two_firms_have_agreed() {
        deal = new Deal();
    }

    @Test
    void two_hands_at_the_last_items_open_each_market_once_and_close_the_case_once() throws Exception {
        var id = deal.onlyCase("DE", "JP");
        deal.finishAllBut(id, "channel-opening");
        var german = deal.path(id, "DE", "channel-opening");
        var japanese = deal.path(id, "JP", "channel-opening");
        deal.large.post(german + "/start").statusCode(200);
        deal.large.post(japanese + "/start").statusCode(200);

        together(List.of(german, japanese, german, japanese));

        deal.sme
                .get("/onboarding-cases/" + id)
                .body("state", equalTo("CLOSED"))
                .body("lanes.stage", contains("LIVE", "LIVE"))
                .body("lanes[0].activatedOn", notNullValue());
        var facts = deal.facts(id, deal.items(id).size() + 4);
        assertEquals(List.of("DE", "JP"), activated(facts).stream().sorted().toList());
        assertEquals("twoway.case-closed.v1", facts.getLast().type());
        assertEquals(deal.items(id).size() + 4, facts.size());
        assertEquals(
                IntStream.rangeClosed(1, facts.size()).mapToObj(Long::valueOf).toList(),
                facts.stream().map(Received::sequence).toList());
        facts.forEach(fact -> Contracts.assertKeeps("channel.onboarding-case", fact.type(), fact.json()));
    }

    @Test
    void two_hands_at_the_last_items_of_a_stage_do_not_leave_the_next_one_locked() throws Exception {
        var id = deal.onlyCase("DE");
        var items = List.of("company-profile", "product-sheet");
        deal.finish(deal.item(id, "channel-manager"));
        items.forEach(type -> deal.sme.post(deal.path(id, type) + "/start").statusCode(200));

        together(items.stream().map(type -> deal.path(id, type)).toList());

        assertEquals("TO_DO", deal.item(id, "due-diligence-answers").get("state"));
    }

    @Test
    void a_market_that_is_live_stays_so_when_the_rest_is_given_up() {
        var id = deal.onlyCase("DE", "JP");
        deal.finishAllBut(id, "jp-radio");

        deal.sme.post("/onboarding-cases/" + id + "/withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));

        var order = """
                {"orderNumber":"SAMPLE-1","orderedOn":"%s","quantity":1}""".formatted(deal.activatedOn(id, "DE"));
        deal.large.post("/onboarding-cases/" + id + "/lanes/DE/orders", order).statusCode(201);
        deal.large
                .post("/onboarding-cases/" + id + "/lanes/JP/orders", order)
                .statusCode(409)
                .body("code", equalTo("lane-not-live"));
    }

    private static List<String> activated(List<Received> facts) {
        return facts.stream()
                .filter(fact -> fact.type().equals("twoway.channel-activated.v1"))
                .map(fact -> JsonPath.from(fact.json()).getString("market"))
                .toList();
    }

    /** The firm that handles each item completes it, all at the same moment. */
    private void together(List<String> paths) throws Exception {
        var start = new CyclicBarrier(paths.size());
        try (var hands = Executors.newFixedThreadPool(paths.size())) {
            var done = paths.stream()
                    .<Future<Integer>>map(path -> hands.submit(() -> {
                        var large =
                                deal.large.get(path).extract().path("handledBy").equals("LARGE");
                        start.await();
                        return (large ? deal.large : deal.sme)
                                .post(path + "/complete")
                                .extract()
                                .statusCode();
                    }))
                    .toList();
            for (var each : done) assertEquals(200, each.get());
        }
    }
}
