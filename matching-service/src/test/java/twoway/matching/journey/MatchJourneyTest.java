package twoway.matching.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class MatchJourneyTest {

    @Test
    void both_sides_see_the_match_each_with_its_own_fit_and_the_reasons_it_may_see() {
        var story = Story.matched();

        var small = story.offer().match(story.small(), story.match());
        var large = story.offer().match(story.large(), story.match());

        assertEquals("ASKER", small.getString("side"));
        assertEquals("OWNER", large.getString("side"));
        assertEquals(story.large().id().toString(), small.getString("posting.owner.id"));
        assertEquals(
                List.of("PRODUCT", "TECHNOLOGY"),
                small.getList("links.findAll { it.from == '" + story.small().id() + "' }.kind"));
        assertEquals(
                3,
                small.getList("links.findAll { it.to == '" + story.small().id() + "' }")
                        .size());
        assertNotEquals(small.getInt("fit.basisPoints"), large.getInt("fit.basisPoints"));
        for (var seen : List.of(small, large)) {
            addsUp(seen);
            assertEquals("STRONG", seen.getString("otherSide.word"));
            assertFalse(seen.getList("otherSide.reasons.says.zh").isEmpty());
            assertEquals(List.of("declare-interest", "dismiss"), seen.getList("allowedActions"));
        }
    }

    private static void addsUp(JsonPath seen) {
        int sum = seen.getInt("fit.base") + seen.getInt("fit.clamp");
        for (int part : seen.getList("fit.contributions.basisPoints", Integer.class)) sum += part;
        assertEquals(sum, seen.getInt("fit.basisPoints"));
        assertEquals((sum + 50) / 100, seen.getInt("fit.value"));
        assertEquals("fourth-2026-11", seen.getString("fit.policy"));
    }

    @Test
    void interest_of_both_is_mutual_and_told_once_each() {
        var story = Story.matched();
        story.small()
                .does("matches/" + story.match() + "/declare-interest")
                .body("state", equalTo("INTEREST"))
                .body("waitingOn.who", equalTo(story.large().id().toString()))
                .body("waitingOn.for", equalTo("declare-interest"));
        story.small()
                .does("matches/" + story.match() + "/declare-interest")
                .statusCode(200)
                .body("state", equalTo("INTEREST"));

        story.large()
                .does("matches/" + story.match() + "/declare-interest")
                .statusCode(200)
                .body("state", equalTo("MUTUAL"))
                .body("interests", hasSize(2))
                .body("allowedActions", contains("dismiss", "propose"))
                .body("waitingOn", nullValue());

        story.large().does("matches/" + story.match() + "/declare-interest").statusCode(200);
        var told = Told.of(
                "matching.match", story.match(), "interest-declared", "interest-declared", "interest-became-mutual");
        assertEquals(story.small().id().toString(), told.getFirst().getString("by"));
        assertEquals(story.small().id().toString(), told.getLast().getString("left"));
    }

    @Test
    void not_now_is_the_firms_own_affair() {
        var story = Story.matched();

        story.large()
                .posts("matches/" + story.match() + "/dismiss", Map.of("code", "TOO_EARLY", "note", "next spring"))
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("dismissal.note", equalTo("next spring"))
                .body("allowedActions", empty());

        story.small()
                .gets("matches/" + story.match())
                .body("state", equalTo("DISMISSED"))
                .body("dismissal.by", equalTo(story.large().id().toString()))
                .body("dismissal.code", nullValue())
                .body("dismissal.note", nullValue());
        story.small()
                .does("matches/" + story.match() + "/declare-interest")
                .statusCode(409)
                .body("code", equalTo("state-conflict"));
        story.small().gets("matches?postingId=" + story.offer().id()).body("items", empty());
        var told = Told.of("matching.match", story.match(), "match-dismissed").getFirst();
        assertEquals(Set.of("matchId", "by"), told.getMap("").keySet());
    }

    @Test
    void what_is_told_again_changes_nothing() {
        var story = Story.matched();
        var before = story.small().gets("matches/" + story.match()).extract().asString();
        story.offer().projectedTwice();
        story.offer().projected();
        Posting.of(story.small(), "BRAND", "CAPITAL")
                .with("markets", List.of("DE", "JP"))
                .projected();
        var marker = Posting.of(Firm.small(), "CAPITAL", "BRAND").projected().matchOf(story.small());
        assertFalse(marker.isEmpty());

        var after = story.small().gets("matches/" + story.match()).extract().asString();

        assertEquals(
                JsonPath.from(before).getInt("version"), JsonPath.from(after).getInt("version"));
        story.small().gets("matches?limit=100&postingId=" + story.offer().id()).body("items", hasSize(1));
    }

    @Test
    void a_closed_posting_leaves_its_undecided_matches_stale_and_an_open_one_brings_them_back() {
        var story = Story.matched();
        story.small().does("matches/" + story.match() + "/declare-interest").statusCode(200);

        story.offer().with("status", "CLOSED").projected();

        state(story.small(), story.match(), "STALE");
        story.large().does("matches/" + story.match() + "/declare-interest").statusCode(409);
        story.small()
                .gets("matches?state=STALE&postingId=" + story.offer().id())
                .body("items", hasSize(1));
        story.offer().with("status", "OPEN").projected();
        state(story.small(), story.match(), "INTEREST");
    }

    @Test
    void suspending_a_firm_stops_its_matches_and_reinstating_undoes_exactly_that() {
        var story = Story.mutual();
        var before = story.small().gets("matches/" + story.match()).extract().jsonPath();

        story.large().suspended();
        state(story.small(), story.match(), "STALE");
        story.large().reinstated();

        state(story.small(), story.match(), "MUTUAL");
        var after = story.small().gets("matches/" + story.match()).extract().jsonPath();
        assertEquals(before.getMap("fit"), after.getMap("fit"));
        assertEquals(before.getList("links"), after.getList("links"));
        assertEquals(before.getList("interests"), after.getList("interests"));
    }

    @Test
    void a_firm_that_is_called_otherwise_is_called_so_in_its_matches() {
        var story = Story.matched();

        story.small().renamed("Example Renamed");

        await().untilAsserted(() ->
                story.large().gets("matches/" + story.match()).body("asker.names.en", equalTo("Example Renamed")));
    }

    @Test
    void a_firm_that_was_merged_into_another_is_offered_to_nobody_any_more() {
        var story = Story.matched();

        story.large().mergedIntoAnother();

        state(story.small(), story.match(), "STALE");
        story.small().does("matches/" + story.match() + "/declare-interest").statusCode(409);
    }

    @Test
    void a_change_that_ends_the_exchange_one_way_ends_the_match_until_it_goes_both_ways_again() {
        var story = Story.matched();

        story.offer().with("wants", List.of("CAPITAL")).projected();
        state(story.small(), story.match(), "STALE");

        story.offer().with("wants", List.of("TECHNOLOGY")).projected();
        state(story.small(), story.match(), "SUGGESTED");
        story.small()
                .gets("matches/" + story.match())
                .body("links.findAll { it.from == '" + story.small().id() + "' }.kind", contains("TECHNOLOGY"));
    }

    @Test
    void firms_that_could_give_one_way_only_or_sell_nowhere_together_or_too_late_do_not_match() {
        var firm = Firm.small();
        Posting.of(firm, "TALENT", "BRAND").projected();
        var other = Firm.large();
        var oneWay = Posting.of(other, "BRAND", "INNOVATION").projected();
        var elsewhere = Posting.of(other, "BRAND", "TALENT")
                .with("markets", List.of("US"))
                .projected();
        var expired = Posting.of(other, "BRAND", "TALENT")
                .with("validTill", "2020-01-01")
                .projected();
        var own = Posting.of(firm, "BRAND", "TALENT").projected();
        var fitting = Posting.of(other, "BRAND", "TALENT").projected();

        fitting.matchOf(firm);

        for (var posting : List.of(oneWay, elsewhere, expired, own)) {
            firm.gets("matches?postingId=" + posting.id()).body("items", empty());
        }
    }

    @Test
    void the_matches_are_the_same_in_whatever_order_the_news_comes() {
        var unknown = Firm.registered();
        var early = Posting.offer(unknown).projected();
        var small = Firm.small();
        Posting.need(small).projected();
        var known = Posting.offer(Firm.large()).projected();
        var reference = known.match(small, known.matchOf(small));
        small.gets("matches?postingId=" + early.id()).body("items", empty());

        unknown.verified();

        var late = early.match(small, early.matchOf(small));
        assertEquals(reference.getMap("fit"), late.getMap("fit"));
        assertEquals(reference.getMap("otherSide"), late.getMap("otherSide"));
        assertEquals(reference.getList("links.kind"), late.getList("links.kind"));
    }

    @Test
    void matches_come_best_own_fit_first_in_pages_without_a_gap() {
        var firm = Firm.small();
        Posting.of(firm, "INNOVATION", "DIGITALISATION")
                .with("tags", List.of("a", "b", "c"))
                .projected();
        var other = Firm.large();
        for (var tags : List.of(List.of("a"), List.of("a", "b", "c"), List.of("z"), List.of("b", "c"))) {
            Posting.of(other, "DIGITALISATION", "INNOVATION")
                    .with("tags", tags)
                    .projected()
                    .matchOf(firm);
        }
        List<String> all = firm.gets("matches").extract().path("items.id");
        List<Integer> fits = firm.gets("matches").extract().path("items.fit.basisPoints");
        assertTrue(fits.size() >= 4);
        assertEquals(fits.stream().sorted((a, b) -> b - a).toList(), fits);

        var first = firm.gets("matches?limit=3").extract().jsonPath();
        var rest = firm.gets("matches?limit=100&after=" + first.getString("next"))
                .extract()
                .jsonPath();

        assertEquals(all.subList(0, 3), first.getList("items.id"));
        assertEquals(all.subList(3, all.size()), rest.getList("items.id"));
        for (var wrong : List.of(
                "matches?state=FOO",
                "matches?limit=abc",
                "matches?limit=0",
                "matches?limit=1000",
                "matches?postingId=x",
                "proposals?matchId=x",
                "proposals?limit=abc",
                "partnerships?limit=abc")) {
            firm.gets(wrong).statusCode(400).body("code", equalTo("invalid-parameter"));
        }
        firm.gets("matches?after=nonsense").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private static void state(Firm reader, String match, String state) {
        await().untilAsserted(() -> reader.gets("matches/" + match).body("state", equalTo(state)));
    }
}
