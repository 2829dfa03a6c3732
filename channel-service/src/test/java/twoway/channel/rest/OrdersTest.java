package twoway.channel.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
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
class OrdersTest {

    private Deal deal;

    @BeforeEach
    void two_firms_have_agreed() {
        deal = new Deal();
    }

    private static String order(String number, Object day, String quantity) {
        return """
                {"orderNumber":"%s","orderedOn":"%s","quantity":%s,"amount":{"amount":1250000.50,"currency":"EUR"}}""".formatted(number, day, quantity);
    }

    @Test
    void the_first_order_of_a_market_is_told_once_however_often_it_is_reported() {
        var id = deal.live("JP");
        var orders = "/onboarding-cases/" + id + "/lanes/JP/orders";
        var day = deal.activatedOn(id, "JP");
        var first = order("SAMPLE-1", day, "10");

        var created = deal.large.post(orders, first).statusCode(201);
        created.header("Location", startsWith("http")).body("quantity", equalTo(10));
        String order = created.extract().path("id");
        deal.large.post(orders, first).statusCode(200).body("id", equalTo(order));
        deal.large.post(orders, order("SAMPLE-1", day, "10.000")).statusCode(200);
        deal.large.post(orders, order("SAMPLE-2", day, "2.5")).statusCode(201);

        deal.sme.get("/orders/" + order).statusCode(200).body("orderNumber", equalTo("SAMPLE-1"));
        deal.sme.get(orders).body("items.orderNumber", contains("SAMPLE-2", "SAMPLE-1"));
        deal.sme.get("/onboarding-cases/" + id).body("lanes[0].firstOrderedOn", equalTo(day.toString()));
        var facts = deal.facts(id, deal.items(id).size() + 4);
        var told = facts.stream()
                .filter(fact -> fact.type().equals("twoway.first-order-reported.v1"))
                .toList();
        assertEquals(1, told.size());
        assertEquals(told.getFirst(), facts.getLast());
        assertEquals("SAMPLE-1", JsonPath.from(told.getFirst().json()).getString("orderNumber"));
        Contracts.assertKeeps(
                "channel.onboarding-case",
                told.getFirst().type(),
                told.getFirst().json());
        assertEquals(
                1,
                facts.stream()
                        .map(Received::type)
                        .filter("twoway.case-closed.v1"::equals)
                        .count());
    }

    @Test
    void an_order_number_means_one_order() {
        var id = deal.live("JP");
        var orders = "/onboarding-cases/" + id + "/lanes/JP/orders";
        var day = deal.activatedOn(id, "JP");
        var first = order("SAMPLE-1", day, "10");
        deal.large.post(orders, first).statusCode(201);

        for (var other : List.of(order("SAMPLE-1", day, "11"), order("SAMPLE-1", day.minusDays(1), "10"))) {
            deal.large
                    .post(orders, other)
                    .statusCode(409)
                    .body("code", equalTo("order-number-taken"))
                    .body("errors[0].pointer", equalTo("/orderNumber"));
        }
        deal.large.get(orders).body("items", hasSize(1));
    }

    @Test
    void orders_are_reported_by_the_large_firm_for_a_market_that_is_live() {
        var id = deal.onlyCase("JP");
        var orders = "/onboarding-cases/" + id + "/lanes/JP/orders";

        var early = order("SAMPLE-1", "2026-01-05", "10");
        deal.large.post(orders, early).statusCode(409).body("code", equalTo("lane-not-live"));
        deal.finishAllBut(id);
        deal.sme.post(orders, early).statusCode(403).body("code", equalTo("other-partys-step"));
        deal.large.get("/onboarding-cases/" + id).body("lanes[0].allowedActions", contains("report-order"));
        deal.large
                .post(orders, order("SAMPLE-1", "2999-01-01", "1"))
                .statusCode(422)
                .body("code", equalTo("ordered-in-future"));
        deal.large
                .post(orders, order("SAMPLE-1", deal.activatedOn(id, "JP").minusDays(1), "1"))
                .statusCode(422)
                .body("code", equalTo("ordered-before-activation"))
                .body("errors[0].pointer", equalTo("/orderedOn"));
        deal.large
                .post(orders, order("SAMPLE-1", "2026-01-01", "0"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/quantity"));
        deal.large.post("/onboarding-cases/" + id + "/lanes/DE/orders", early).statusCode(404);
        deal.large.get(orders).body("items", hasSize(0));
    }
}
