package twoway.matching.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

/** Whoever joins is answered before it is verified: who opens what we look for, and looks for what we give? */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class PostingSearchTest {

    private static final String FITTING = "postings.findAll { it.posting.markets == ['GL'] }.collect { it.posting.id }";

    @Test
    void a_firm_that_is_not_verified_sees_the_offers_that_hold_both_ways_as_it_will_see_its_matches() {
        var near = offer("SALES_CHANNEL", "PRODUCT").with("tags", List.of("cold chain"));
        var far = offer("SALES_CHANNEL", "PRODUCT").with("tags", List.of("dredger"));
        var oneWay = offer("SALES_CHANNEL", "BRAND");
        List.of(near, far, oneWay).forEach(Posting::projected);
        var newcomer = Firm.registered();
        var client = newcomer.member("OWNER");

        var seen = await().until(
                        () -> searches(client, "cold chain"),
                        answer -> idsIn(answer)
                                .equals(List.of(near.id().toString(), far.id().toString())));

        newcomer.verified();
        var need = Posting.of(newcomer, "PRODUCT", "SALES_CHANNEL")
                .with("markets", List.of("GL"))
                .with("tags", List.of("cold chain"))
                .projected();
        var match = await().until(
                        () -> Firm.as(client)
                                .get("/matching/v1/matches?limit=100&postingId=" + near.id())
                                .jsonPath(),
                        found -> !found.getList("items").isEmpty());
        Map<String, Object> before = seen.get("postings.find { it.posting.id == '" + near.id() + "' }");
        for (var part : List.of("fit", "otherSide", "posting")) {
            assertEquals(match.<Object>get("items[0]." + part), before.get(part), part);
        }
        assertEquals(
                match.getList("items[0].links.through").stream().distinct().toList(),
                List.of(List.of(need.id().toString())));
        assertEquals(
                List.of(List.of()),
                ((List<?>) before.get("links"))
                        .stream()
                                .map(link -> ((Map<?, ?>) link).get("through"))
                                .distinct()
                                .toList());
    }

    @Test
    void what_is_no_longer_open_is_not_found() {
        var offer = offer("SALES_CHANNEL", "INNOVATION").projected();
        var newcomer = Firm.registered().member("OWNER");
        await().until(
                        () -> idsIn(asks(newcomer, "INNOVATION", "robot")),
                        found -> found.contains(offer.id().toString()));

        offer.with("status", "PAUSED").projected();

        await().until(() -> idsIn(asks(newcomer, "INNOVATION", "robot")), List::isEmpty);
    }

    @Test
    void what_is_for_members_is_found_by_verified_ones_alone() {
        var owner = Firm.large();
        var offer = Posting.of(owner, "SALES_CHANNEL", "TALENT")
                .with("markets", List.of("GL"))
                .projected()
                .id()
                .toString();
        var newcomer = Firm.registered();
        var client = newcomer.member("OWNER");
        await().until(() -> idsIn(asks(client, "TALENT", "robot")), found -> found.contains(offer));

        owner.visibleTo("MEMBERS");

        await().until(() -> idsIn(asks(client, "TALENT", "robot")), found -> !found.contains(offer));

        newcomer.verified();

        await().until(() -> idsIn(asks(client, "TALENT", "robot")), found -> found.contains(offer));
    }

    @Test
    void who_gives_nothing_is_told_to_say_what() {
        Firm.as(Firm.small().client())
                .body(Map.of("gives", List.of(), "wants", List.of("SALES_CHANNEL")))
                .post("/matching/v1/posting-searches")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/gives"));
    }

    /** In a market that no other test is in. */
    private static Posting offer(String gives, String wants) {
        return Posting.of(Firm.large(), gives, wants).with("markets", List.of("GL"));
    }

    private static JsonPath searches(String client, String tag) {
        return asks(client, "PRODUCT", tag);
    }

    private static JsonPath asks(String client, String gives, String tag) {
        var body = Map.of(
                "gives", List.of(gives),
                "wants", List.of("SALES_CHANNEL"),
                "markets", List.of("GL"),
                "tags", List.of(tag),
                "about", Map.of("zh", "示例", "en", "Sample"));
        return Firm.as(client)
                .body(body)
                .post("/matching/v1/posting-searches")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> idsIn(JsonPath answer) {
        return answer.getList(FITTING);
    }
}
