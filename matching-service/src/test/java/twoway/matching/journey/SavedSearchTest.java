package twoway.matching.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static twoway.matching.journey.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import twoway.chassis.actor.Tenancy;
import twoway.local.testing.EmbeddedServers;

/** What a firm has saved it is told of, once a day, and matches are laid side by side. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "matching"))
class SavedSearchTest {

    /** A place nobody else's postings are for, another one in each test, so that nothing else is found. */
    private final List<String> here = List.of("X" + UUID.randomUUID());

    @Inject
    Days days;

    @Inject
    Tenancy tenancy;

    @Inject
    Session session;

    @Test
    void a_new_match_is_told_once_a_day_with_all_that_came_since_and_an_old_one_never() {
        var firm = Firm.small();
        tomorrow(firm, 0);
        Posting.need(firm).with("markets", here).projected();
        offer().matchOf(firm);
        var search = saved(firm, Map.of("name", "asked here", "side", "ASKER"));

        var first = offer();
        first.matchOf(firm);

        var told = told(search, 1).getFirst();
        assertEquals("saved-search-found", told.getString("code"));
        assertEquals("1", told.getString("arguments.count"));
        assertEquals(firm.id().toString(), told.getString("enterpriseId"));
        assertEquals("/matching/v1/saved-searches/" + search, told.getString("link"));
        offer().matchOf(firm);
        offer().matchOf(firm);
        // a match that comes back is not new
        first.with("status", "PAUSED").projected();
        first.with("status", "OPEN").projected();
        first.matchOf(firm);

        tomorrow(firm, 1);

        assertEquals("2", told(search, 2).getLast().getString("arguments.count"));
        tomorrow(firm, 2);
        offer().matchOf(firm);
        assertEquals("1", told(search, 3).getLast().getString("arguments.count"));
        String matches =
                firm.gets("saved-searches/" + search).statusCode(200).extract().path("matches");
        firm.acts()
                .get(matches)
                .then()
                .statusCode(200)
                .body("items.side", contains(Collections.nCopies(5, equalTo("ASKER"))));
    }

    @Test
    void what_does_not_satisfy_it_is_not_told() {
        var firm = Firm.small();
        var own = Posting.need(firm).with("markets", here).projected();
        var needs = saved(firm, Map.of("name", "needs", "side", "ASKER", "kind", "NEED"));
        // its own need is there once it was heard of
        var mine = await().until(
                        () -> firm.posts(
                                        "saved-searches",
                                        Map.of(
                                                "name",
                                                "mine",
                                                "postingId",
                                                own.id().toString()))
                                .extract(),
                        answer -> answer.statusCode() == 201)
                .<String>path("id");
        var dismissed = saved(firm, Map.of("name", "dismissed", "state", "DISMISSED"));

        var match = offer().matchOf(firm);

        // the owner of that offer has no posting of its own beside it, so that it asks on the need
        assertEquals("1", told(mine, 1).getFirst().getString("arguments.count"));
        firm.does("matches/" + match + "/declare-interest").statusCode(200);
        offer("NEED").matchOf(firm);
        assertEquals("1", told(needs, 1).getFirst().getString("arguments.count"));
        firm.gets("saved-searches/" + dismissed).body("toldOn", nullValue());
    }

    @Test
    void a_search_for_a_state_is_told_as_soon_as_a_match_comes_into_it() {
        var firm = Firm.small();
        tomorrow(firm, 0);
        Posting.need(firm).with("markets", here).projected();
        var offer = offer();
        var match = offer.matchOf(firm);
        var search = saved(firm, Map.of("name", "both want", "state", "MUTUAL"));
        await().untilAsserted(() -> assertEquals(1, lookedToday(search)));

        firm.does("matches/" + match + "/declare-interest").statusCode(200);
        offer.owner().does("matches/" + match + "/declare-interest").statusCode(200);

        assertEquals("1", told(search, 1).getFirst().getString("arguments.count"));
    }

    private long lookedToday(String search) {
        return tenancy.asSystem(() -> session.createNativeQuery(
                        "select count(*) from saved_search where id = :search and looked_on is not null", Long.class)
                .setParameter("search", UUID.fromString(search))
                .getSingleResult());
    }

    @Test
    void it_is_saved_once_listed_and_deleted_by_its_own_firm_alone() {
        var firm = Firm.small();
        var other = Firm.small();
        var offers = new HashMap<String, Object>(Map.of("name", "offers", "kind", "OFFER"));
        var one = saved(firm, offers);
        firm.posts("saved-searches", offers).statusCode(200).body("id", equalTo(one));
        firm.posts("saved-searches", Map.of("name", "offers")).statusCode(409).body("code", equalTo("name-in-use"));
        var two = saved(firm, Map.of("name", "all"));
        saved(other, offers);

        firm.gets("saved-searches?limit=1")
                .body("items.id", contains(one))
                .body("items[0].matches", equalTo("/matching/v1/matches?kind=OFFER"));
        firm.gets("saved-searches").body("items.id", contains(one, two));
        other.gets("saved-searches/" + one).statusCode(404);
        other.acts().delete("/matching/v1/saved-searches/" + one).then().statusCode(404);
        Firm.as(firm.member("VIEWER"))
                .delete("/matching/v1/saved-searches/" + one)
                .then()
                .statusCode(403);
        firm.acts().delete("/matching/v1/saved-searches/" + one).then().statusCode(204);
        firm.acts().delete("/matching/v1/saved-searches/" + one).then().statusCode(404);
        firm.gets("saved-searches").body("items.id", contains(two));
        var stranger = Posting.offer(Firm.large()).projected();
        firm.posts(
                        "saved-searches",
                        Map.of("name", "foreign", "postingId", stranger.id().toString()))
                .statusCode(404);
        firm.posts("saved-searches", Map.of("name", " ")).statusCode(422);
    }

    @Test
    void a_firm_saves_fifty_searches_at_most() {
        var firm = Firm.small();
        for (int i = 0; i < 50; i++) saved(firm, Map.of("name", "search " + i));

        firm.posts("saved-searches", Map.of("name", "one more"))
                .statusCode(409)
                .body("code", equalTo("too-many-searches"));
    }

    @Test
    void matches_stand_side_by_side_and_each_column_adds_up() {
        var firm = Firm.small();
        Posting.need(firm).with("markets", here).projected();
        var near = offer();
        var far = Posting.of(Firm.large(), "SALES_CHANNEL", "PRODUCT")
                .with("markets", here)
                .projected();
        var first = near.matchOf(firm);
        var second = far.matchOf(firm);

        var answer = firm.posts(
                        "match-comparisons",
                        Map.of(
                                "matches", List.of(Map.of("matchId", first)),
                                "postings", List.of(Map.of("postingId", far.id().toString()))))
                .statusCode(200)
                .body("matches.matchId", contains(first, second))
                .body("criteria.criterion", contains("YOU_GIVE", "YOU_GET", "MARKETS", "THEY_LOOK_FOR"))
                .body("criteria[1].values[1]", contains("SALES_CHANNEL"))
                .extract()
                .jsonPath();

        for (int column = 0; column < 2; column++) {
            var match = answer.getString("matches[" + column + "].matchId");
            assertEquals(
                    firm.gets("matches/" + match).extract().<Integer>path("fit.basisPoints"),
                    answer.getInt("matches[" + column + "].basisPoints"));
            assertEquals(answer.getInt("matches[" + column + "].basisPoints"), sum(answer, column));
        }
        assertEquals(
                answer.getList("features.feature").stream().distinct().count(),
                answer.getList("features").size());
    }

    private static int sum(JsonPath answer, int column) {
        int sum = answer.getInt("matches[" + column + "].base") + answer.getInt("matches[" + column + "].clamp");
        List<Integer> parts = answer.getList("features.collect { it.values[" + column + "]?.basisPoints }");
        return sum + parts.stream().mapToInt(part -> part == null ? 0 : part).sum();
    }

    @Test
    void what_is_foreign_or_missing_or_too_much_is_not_compared() {
        var story = Story.matched();
        var stranger = Firm.small();
        stranger.posts("match-comparisons", ofMatch(story.match())).statusCode(404);
        stranger.posts(
                        "match-comparisons",
                        Map.of(
                                "postings",
                                List.of(Map.of("postingId", story.offer().id()))))
                .statusCode(404);
        story.small().posts("match-comparisons", Map.of()).statusCode(422);
        story.small()
                .posts("match-comparisons", Map.of("matches", Collections.nCopies(6, Map.of("matchId", story.match()))))
                .statusCode(422);
        story.large()
                .posts("match-comparisons", ofMatch(story.match()))
                .statusCode(200)
                .body("matches.side", contains("OWNER"))
                .body("matches[0].chanceOfBeingRead", nullValue());
        story.large().gets("saved-searches").body("items", empty());
    }

    private static Map<String, Object> ofMatch(String match) {
        return Map.of("matches", List.of(Map.of("matchId", match)));
    }

    private Posting offer() {
        return offer("OFFER");
    }

    private Posting offer(String kind) {
        return Posting.offer(Firm.large())
                .with("kind", kind)
                .with("markets", here)
                .projected();
    }

    private static String saved(Firm firm, Map<String, Object> search) {
        return firm.posts("saved-searches", search).statusCode(201).extract().path("id");
    }

    private static List<JsonPath> told(String search, int times) {
        return Told.of(
                "matching.notice",
                search,
                Collections.nCopies(times, "notice-wanted").toArray(String[]::new));
    }

    /** So many days later, for this firm, at noon. */
    private void tomorrow(Firm firm, int number) {
        days.later(firm, Days.tillNoon().plusDays(number));
    }
}
